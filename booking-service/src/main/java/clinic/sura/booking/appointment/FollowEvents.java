package clinic.sura.booking.appointment;

import clinic.sura.booking.patient.PersonName;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** What appointments make of facts that came about elsewhere. */
@Service
public class FollowEvents {

  private static final Actor TREATMENT = new Actor("treatment-service", "Treatment");

  private final Appointments appointments;

  public FollowEvents(Appointments appointments) {
    this.appointments = appointments;
  }

  /** A session was signed for an appointment. */
  public void complete(
      String clinicId,
      String appointmentId,
      String sessionId,
      Instant signedAt,
      Cause<Appointment> cause) {
    LostRace.retried(
        () -> {
          Appointment stored = appointments.load(clinicId, appointmentId, cause);
          Appointment next = stored.complete(sessionId, signedAt, TREATMENT);
          return next == stored ? stored : saved(next, cause);
        });
  }

  /** A physician has recorded an assessment during an appointment. */
  public void assessed(
      String clinicId, String appointmentId, Instant at, Cause<Appointment> cause) {
    LostRace.retried(
        () -> {
          Appointment stored = appointments.load(clinicId, appointmentId, cause);
          Appointment next = stored.assessed(at, TREATMENT);
          return next == stored ? stored : saved(next, cause);
        });
  }

  /** A patient has answered a message about an appointment. */
  public void answered(
      String clinicId,
      String appointmentId,
      String patientId,
      PatientAnswer answer,
      Instant at,
      Cause<Appointment> cause) {
    var patient = new Actor("patient:" + patientId, "Patient, by reply");
    LostRace.retried(
        () -> {
          Appointment stored = appointments.load(clinicId, appointmentId, cause);
          Appointment next = stored.answered(answer, at, patient);
          return next == stored ? stored : saved(next, cause);
        });
  }

  /** A patient goes by another name: what is still to come is shown under it. */
  public void rename(
      String clinicId,
      String patientId,
      PersonName name,
      long patientVersion,
      Cause<Appointment> cause) {
    for (Appointment listed : appointments.ofPatient(clinicId, patientId)) {
      // What was booked for another record of the person keeps the name of that record.
      boolean own = listed.patient().patientId().equals(patientId);
      if (own && listed.state().holdsClaims() && listed.renamed(name, patientVersion) != listed) {
        LostRace.retried(() -> renamed(listed, name, patientVersion, cause));
      }
    }
  }

  private Appointment renamed(
      Appointment listed, PersonName name, long patientVersion, Cause<Appointment> cause) {
    Appointment stored = appointments.find(listed.clinicId(), listed.id()).orElse(listed);
    Appointment next = stored.renamed(name, patientVersion);
    return next == stored ? stored : saved(next, cause);
  }

  private Appointment saved(Appointment next, Cause<Appointment> cause) {
    appointments.save(next, List.of(AppointmentEvents.updated(next)), cause);
    return next;
  }
}
