package clinic.sura.treatment.photograph;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A photograph; it is never changed.
 *
 * @param takenOn the day, in the clinic's calendar
 * @param consentId the consent that it was taken under
 * @param sha256 of the picture that is kept, in hexadecimal digits
 * @param takenBy name of who took it
 */
public record Photograph(
    String id,
    String clinicId,
    String patientId,
    LocalDate takenOn,
    View view,
    Posture posture,
    String consentId,
    int widthPx,
    int heightPx,
    String sha256,
    Instant takenAt,
    String takenBy) {

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
}
