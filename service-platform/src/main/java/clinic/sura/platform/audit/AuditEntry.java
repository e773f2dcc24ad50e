package clinic.sura.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail. It names records by id and holds nothing of what they say.
 *
 * @param at to the millisecond, as it is stored
 * @param action READ; or WRITE, which is asked for, and WRITTEN, which is its answer
 * @param kind the kind of record, such as Chart
 * @param ids the ids in the request's path and query, by name
 * @param status of the answer, as HTTP has it; missing in a WRITE, and in old entries
 * @param patientIds every patient that the answer names, or the body of the request; missing where
 *     there is no answer
 * @param everybody whether all patients of the clinic are shown; missing if not
 * @param link its place in a chain; missing in entries from before there were chains, and in no
 *     others
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
    @Nullable Integer status,
    @Nullable List<String> patientIds,
    @Nullable Boolean everybody,
    @Nullable AuditLink link) {

  static final String READ = "READ";
  static final String WRITE = "WRITE";
  static final String WRITTEN = "WRITTEN";

  AuditEntry linked(AuditLink to) {
    return new AuditEntry(
        id,
        clinicId,
        at,
        subject,
        name,
        roles,
        action,
        kind,
        path,
        ids,
        traceId,
        status,
        patientIds,
        everybody,
        to);
  }
}
