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
 * @param action READ or WRITE
 * @param kind the kind of record, such as Chart
 * @param ids the ids in the request's path and query, by name
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
    @Nullable String traceId) {}
