package clinic.sura.notification.preference.mongo;

import clinic.sura.notification.preference.LineCode;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A patient's latest code as it is stored.
 *
 * @param id the patient's
 */
public record LineCodeDocument(
    @BsonId String id,
    String clinicId,
    String code,
    Instant until,
    @Nullable String usedBy,
    long version)
    implements AggregateDocument {

  static LineCodeDocument of(LineCode code) {
    return new LineCodeDocument(
        code.patientId(),
        code.clinicId(),
        code.code(),
        code.until(),
        code.usedBy(),
        code.version());
  }

  LineCode toCode() {
    return new LineCode(id, clinicId, code, until, usedBy, version);
  }
}
