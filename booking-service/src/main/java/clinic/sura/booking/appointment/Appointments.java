package clinic.sura.booking.appointment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The appointments of each clinic. No two of a clinic ever hold the same claim. */
public interface Appointments {

  Optional<Appointment> find(String clinicId, String id);

  /** As {@link #find}; ends the use case if the cause had its effect already. */
  Optional<Appointment> find(String clinicId, String id, Cause<Appointment> cause);

  /**
   * As {@link #find(String, String, Cause)}.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  Appointment load(String clinicId, String id, Cause<Appointment> cause);

  /** Stores a new appointment and its claims, or nothing at all. */
  Stored insert(
      Appointment appointment, List<? extends ClinicEvent> events, Cause<Appointment> cause);

  /** Stores the next version of an appointment and its claims, or nothing at all. */
  Stored save(
      Appointment appointment, List<? extends ClinicEvent> events, Cause<Appointment> cause);

  /**
   * The appointments of some days of the clinic's calendar, ordered by start, without histories.
   */
  List<Appointment> on(String clinicId, Collection<LocalDate> dates);

  /** The appointments of one person, by all their records, ordered by start, without histories. */
  List<Appointment> ofPatient(String clinicId, String patientId);

  /** A practitioner's appointments of some days, ordered by start, with their histories. */
  List<Appointment> ofPractitioner(
      String clinicId, String practitionerId, Collection<LocalDate> dates);

  /** A room's appointments of some days, ordered by start, with their histories. */
  List<Appointment> inRoom(String clinicId, String roomId, Collection<LocalDate> dates);

  /** Those whose patients ask to cancel, undecided, ordered by start, without histories. */
  List<Appointment> askedToCancel(String clinicId);

  /** Whether a write was made. */
  enum Stored {
    STORED,
    /** Another appointment holds one of the claims. */
    CLAIM_TAKEN
  }
}
