package clinic.sura.booking.appointment;

import java.time.Instant;

/**
 * The patient has said that they will come.
 *
 * @param by who noted it
 */
public record Confirmation(Instant at, Actor by, How how) {

  /** How the patient said so. */
  public enum How {
    PHONE,
    MESSAGE,
    IN_PERSON
  }
}
