package clinic.sura.booking.patientlink;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.waiting.WaitingListEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of the waiting list as its patient sees it by a link.
 *
 * @param person the record that stands for the patient
 * @param place which is kept, or was taken; null where there is none
 */
public record LinkedOffer(
    WaitingListEntry entry, Patient person, Clinic clinic, State state, @Nullable Place place) {

  /** What the patient is told. */
  public enum State {
    /** The place is kept for the patient. */
    OFFERED,
    /** The patient has taken it. */
    TAKEN,
    /** No place is kept, and the patient waits on. */
    WAITING,
    /** The patient waits no more. */
    CLOSED
  }

  /**
   * When and with whom.
   *
   * @param practitionerName empty where the clinic no longer knows them
   * @param until first instant at which it is no longer kept; null once it is taken
   */
  public record Place(TimeSpan visit, String practitionerName, @Nullable Instant until) {}

  /** Whether this is the place that begins then. */
  boolean isOf(Instant start) {
    return place != null && place.visit().from().equals(start);
  }
}
