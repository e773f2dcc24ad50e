package clinic.sura.treatment.assessment;

import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.PatientFacts;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.Screening;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is known of a patient, as the rules ask for it. */
@Service
public class KnownFacts {

  private final PatientIdentities patients;
  private final Assessments assessments;
  private final ClinicCalendars calendars;
  private final Protocols protocols;

  KnownFacts(
      PatientIdentities patients,
      Assessments assessments,
      ClinicCalendars calendars,
      Protocols protocols) {
    this.patients = patients;
    this.assessments = assessments;
    this.calendars = calendars;
    this.protocols = protocols;
  }

  /**
   * Who the patient is, and what was found for a programme: each has an assessment of its own. What
   * the patient has said since in another programme is known, too, and what was given elsewhere, as
   * it was told last in any of them. Allergies and medications are understood by the terms of the
   * protocols in use, also where an older version judges them.
   */
  public PatientFacts of(String clinicId, String patientId, String programme) {
    return of(clinicId, patientId, programme, LocalDate.MAX);
  }

  /**
   * The same as it was known on a day.
   *
   * @param until the last day, in the clinic's calendar, whose assessments count
   */
  public PatientFacts of(String clinicId, String patientId, String programme, LocalDate until) {
    ZoneId zone = calendars.zoneOf(clinicId);
    List<Assessment> newestFirst =
        assessments.of(clinicId, patientId).stream()
            .filter(assessment -> !assessment.day(zone).isAfter(until))
            .toList();
    return new PatientFacts(
        patients.find(clinicId, patientId).map(PatientIdentity::birthDate).orElse(null),
        assessed(
            newestFirst.stream().filter(each -> each.programme().equals(programme)).toList(), zone),
        newestFirst.stream()
            .takeWhile(assessment -> !assessment.programme().equals(programme))
            .map(this::understood)
            .toList(),
        newestFirst.stream()
            .flatMap(assessment -> Stream.ofNullable(assessment.elsewhere()))
            .findFirst()
            .orElse(List.of()));
  }

  private Screening understood(Assessment assessment) {
    return assessment
        .screening()
        .understoodBy(protocols.inUse().stream().map(Protocol::patient).toList());
  }

  /** What was answered last, and what was measured last. */
  private @Nullable Assessed assessed(List<Assessment> newestFirst, ZoneId zone) {
    return newestFirst.stream()
        .filter(Assessment::isWhole)
        .findFirst()
        .map(
            whole ->
                new Assessed(
                    understood(newestFirst.getFirst()),
                    whole.legFacts(),
                    whole.day(zone),
                    newestFirst.getFirst().day(zone)))
        .orElse(null);
  }
}
