package clinic.sura.treatment.photograph;

import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A photograph; nothing of it is ever changed but that it may be marked, once.
 *
 * @param takenOn the day, in the clinic's calendar
 * @param consentId the consent that it was taken under
 * @param sha256 of the picture that is kept, in hexadecimal digits
 * @param takenBy name of who took it
 * @param enteredInError null unless it should not be here
 */
public record Photograph(
    String id,
    String clinicId,
    String patientId,
    long version,
    LocalDate takenOn,
    View view,
    Posture posture,
    String consentId,
    int widthPx,
    int heightPx,
    String sha256,
    Instant takenAt,
    String takenBy,
    @Nullable EnteredInError enteredInError) {

  /** From where. */
  public enum View {
    FRONT,
    BACK,
    LEFT_SIDE,
    RIGHT_SIDE
  }

  /** How the patient stands. */
  public enum Posture {
    RELAXED,
    TIPTOE
  }

  Photograph marked(EnteredInError error) {
    return new Photograph(
        id,
        clinicId,
        patientId,
        version + 1,
        takenOn,
        view,
        posture,
        consentId,
        widthPx,
        heightPx,
        sha256,
        takenAt,
        takenBy,
        error);
  }
}
