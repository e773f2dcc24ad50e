package clinic.sura.booking.appointment;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the visits to come of patients who do not agree that the clinic keeps their health data:
 * the desk asks them before they are seen.
 */
@Service
public class FindMissingConsents {

  private final Appointments appointments;
  private final FindPatients patients;
  private final Clock clock;

  public FindMissingConsents(Appointments appointments, FindPatients patients, Clock clock) {
    this.appointments = appointments;
    this.patients = patients;
    this.clock = clock;
  }

  /** Those of some days of the clinic's calendar that are not over, ordered by start. */
  public List<Appointment> on(String clinicId, Collection<LocalDate> dates) {
    Instant now = clock.instant();
    List<Appointment> toCome =
        appointments.on(clinicId, dates).stream()
            .filter(visit -> visit.takesPlaceAt(now) && visit.place().visit().until().isAfter(now))
            .toList();
    Map<String, Patient> known =
        patients.standingFor(
            clinicId, toCome.stream().map(visit -> visit.patient().patientId()).toList());
    return toCome.stream()
        .filter(visit -> !agrees(known.get(visit.patient().patientId())))
        .toList();
  }

  private static boolean agrees(@Nullable Patient patient) {
    return patient == null || patient.details().consents().contains(Agreement.HEALTH_DATA);
  }
}
