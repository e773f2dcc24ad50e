package clinic.sura.treatment.photograph.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.photograph.Photograph.Posture;
import clinic.sura.treatment.photograph.Photograph.View;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as it is stored.
 *
 * @param enteredInError null unless it should not be here
 */
public record PhotographDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String takenOn,
    String view,
    String posture,
    String consentId,
    int widthPx,
    int heightPx,
    String sha256,
    Instant takenAt,
    String takenBy,
    @Nullable EnteredInError enteredInError)
    implements AggregateDocument {

  static PhotographDocument of(Photograph photograph) {
    return new PhotographDocument(
        photograph.id(),
        photograph.clinicId(),
        photograph.version(),
        photograph.patientId(),
        photograph.takenOn().toString(),
        photograph.view().name(),
        photograph.posture().name(),
        photograph.consentId(),
        photograph.widthPx(),
        photograph.heightPx(),
        photograph.sha256(),
        photograph.takenAt(),
        photograph.takenBy(),
        photograph.enteredInError());
  }

  Photograph photograph() {
    return new Photograph(
        id,
        clinicId,
        patientId,
        version,
        LocalDate.parse(takenOn),
        View.valueOf(view),
        Posture.valueOf(posture),
        consentId,
        widthPx,
        heightPx,
        sha256,
        takenAt,
        takenBy,
        enteredInError);
  }
}
