package clinic.sura.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail. It names records by id and holds nothing of what they say.
 *
 * @param at to the millisecond, as it is stored
 * @param action READ or WRITE
 * @param kind the kind of record, such as Chart
 * @param ids the ids in the request's path and query, by name
 * @param link its place in a chain; missing in entries from before there were chains
 */
public record AuditEntry(
    @BsonId ObjectId id,
    String clinicId,
    Instant at,
    String subject,
    String name,
    Set<String> roles,
    String action,
    String kind,
    String path,
    Map<String, String> ids,
    @Nullable String traceId,
    @Nullable AuditLink link) {

  AuditEntry linked(AuditLink to) {
    return new AuditEntry(
        id, clinicId, at, subject, name, roles, action, kind, path, ids, traceId, to);
  }
}
