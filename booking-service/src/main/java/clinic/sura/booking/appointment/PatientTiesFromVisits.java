package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.FindPatientTies;
import clinic.sura.booking.availability.PatientTies;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.service.VisitKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Learns from a patient's visits whose patient they are: of whoever treated them last; before the
 * first treatment, of whoever saw them last, or will see them next.
 */
@Service
class PatientTiesFromVisits implements FindPatientTies {

  private final Patients patients;
  private final Appointments appointments;
  private final Clock clock;

  PatientTiesFromVisits(Patients patients, Appointments appointments, Clock clock) {
    this.patients = patients;
    this.appointments = appointments;
    this.clock = clock;
  }

  @Override
  public Optional<PatientTies> of(String clinicId, String patientId, @Nullable String movedId) {
    return patients
        .find(clinicId, patientId)
        .map(
            patient ->
                ties(
                    patient.details().language(),
                    appointments.ofPatient(clinicId, patientId),
                    movedId,
                    clock.instant()));
  }

  static PatientTies ties(
      String language, List<Appointment> visits, @Nullable String movedId, Instant now) {
    String own =
        latest(visits, visit -> isCompleted(visit) && visit.kind() == VisitKind.SESSION)
            .or(() -> latest(visits, PatientTiesFromVisits::isCompleted))
            .or(() -> latest(visits, visit -> visit.takesPlaceAt(now)))
            .map(visit -> visit.place().practitionerId())
            .orElse(null);
    return new PatientTies(
        own,
        language,
        visits.stream()
            .filter(visit -> visit.takesPlaceAt(now) && !visit.id().equals(movedId))
            .map(visit -> visit.place().visit())
            .toList());
  }

  private static boolean isCompleted(Appointment visit) {
    return visit.status() == Status.COMPLETED;
  }

  private static Optional<Appointment> latest(
      List<Appointment> visits, Predicate<Appointment> which) {
    return visits.stream()
        .filter(which)
        .max(Comparator.comparing(visit -> visit.place().visit().from()));
  }
}
