package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.practitioner.Practitioner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds the appointment that a link opens, while it opens anything. */
@Service
public class FindLinkedVisit {

  private final Appointments appointments;
  private final FindLinkedPerson people;
  private final SetUps setUps;
  private final AttendancePolicies policies;
  private final Clock clock;

  public FindLinkedVisit(
      Appointments appointments,
      FindLinkedPerson people,
      SetUps setUps,
      AttendancePolicies policies,
      Clock clock) {
    this.appointments = appointments;
    this.people = people;
    this.setUps = setUps;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The appointment as it stands now. Nothing once the visit is over, where it never became one, or
   * where the link went to an address that is no longer the patient's.
   *
   * @param link its id is the appointment's
   */
  public Optional<LinkedVisit> find(PatientLink link) {
    Instant now = clock.instant();
    return appointments
        .find(link.clinicId(), link.id())
        .filter(appointment -> LinkedVisit.stateAt(appointment, now).isPresent())
        .flatMap(
            appointment ->
                people
                    .find(link, appointment.patient().patientId())
                    .map(person -> linked(appointment, person, now)));
  }

  private LinkedVisit linked(Appointment appointment, Patient person, Instant now) {
    SetUp setUp = setUps.of(appointment.clinicId());
    AttendancePolicy policy = policies.of(appointment.clinicId());
    Instant start = appointment.place().visit().from();
    return new LinkedVisit(
        appointment,
        person,
        setUp.clinic(),
        setUp.practitioner(appointment.place().practitionerId()).map(Practitioner::name).orElse(""),
        start.minus(Duration.ofHours(policy.freeUntilHours())),
        policy.isLate(now, start));
  }
}
