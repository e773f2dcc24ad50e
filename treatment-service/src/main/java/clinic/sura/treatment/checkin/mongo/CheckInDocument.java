package clinic.sura.treatment.checkin.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.checkin.CheckIn;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

public record CheckInDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String sessionId,
    Instant at,
    String by)
    implements AggregateDocument {

  static CheckInDocument of(CheckIn checkIn) {
    return new CheckInDocument(
        checkIn.id(),
        checkIn.clinicId(),
        1,
        checkIn.patientId(),
        checkIn.sessionId(),
        checkIn.at(),
        checkIn.by());
  }

  CheckIn checkIn() {
    return new CheckIn(id, clinicId, patientId, sessionId, at, by);
  }
}
