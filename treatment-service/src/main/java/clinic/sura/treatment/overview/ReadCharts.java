package clinic.sura.treatment.overview;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.assessment.Assessments;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Charts;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.overview.WaitingPatient.State;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.plan.Plans;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads charts, and who is waiting. */
@Service
public class ReadCharts {

  private final OpenCharts openCharts;
  private final Charts charts;
  private final PatientIdentities patients;
  private final PatientMerges merges;
  private final Assessments assessments;
  private final Plans plans;
  private final Consents consents;
  private final Sessions sessions;
  private final ClinicCalendars calendars;
  private final Clock clock;

  ReadCharts(
      OpenCharts openCharts,
      Charts charts,
      PatientIdentities patients,
      PatientMerges merges,
      Assessments assessments,
      Plans plans,
      Consents consents,
      Sessions sessions,
      ClinicCalendars calendars,
      Clock clock) {
    this.openCharts = openCharts;
    this.charts = charts;
    this.patients = patients;
    this.merges = merges;
    this.assessments = assessments;
    this.plans = plans;
    this.consents = consents;
    this.sessions = sessions;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A patient's chart.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if no consultation was ever booked
   */
  public ChartOverview get(String clinicId, String patientId) {
    Chart chart = openCharts.get(clinicId, patientId);
    return new ChartOverview(
        chart,
        patients.find(clinicId, patientId).orElse(null),
        today(clinicId),
        assessments.of(clinicId, patientId),
        plans.of(clinicId, patientId),
        consents.of(clinicId, patientId),
        sessionsOf(clinicId, patientId));
  }

  /** The sessions of the person, by all their records, newest first. */
  private List<TreatmentSession> sessionsOf(String clinicId, String patientId) {
    return merges.idsOf(clinicId, patientId).stream()
        .flatMap(id -> sessions.of(clinicId, id).stream())
        .sorted(
            Comparator.comparing((TreatmentSession session) -> session.header().on())
                .thenComparing(session -> session.header().startedAt())
                .reversed())
        .toList();
  }

  /** Who has checked in today and is not done yet, the longest wait first. */
  public List<WaitingPatient> waiting(String clinicId) {
    LocalDate today = today(clinicId);
    List<Chart> arrived = charts.checkedInOn(clinicId, today);
    Map<String, PatientIdentity> known =
        patients.all(clinicId, arrived.stream().map(Chart::patientId).toList()).stream()
            .collect(Collectors.toMap(PatientIdentity::patientId, Function.identity()));
    Progress progress = progress(clinicId, arrived);
    List<WaitingPatient> waiting = new ArrayList<>();
    for (Chart chart : arrived) {
      chart.encounters().stream()
          .filter(e -> e.isCheckedIn() && e.visit().day().equals(today))
          .filter(e -> !progress.done().contains(e.appointmentId()))
          .map(
              e ->
                  new WaitingPatient(
                      chart.patientId(),
                      known.get(chart.patientId()),
                      e,
                      progress.begun().contains(e.appointmentId())
                          ? State.IN_PROGRESS
                          : State.WAITING))
          .forEach(waiting::add);
    }
    waiting.sort(Comparator.comparing(WaitingPatient::since));
    return waiting;
  }

  /** Appointments that something was recorded for, and those that are over. */
  private record Progress(Set<String> begun, Set<String> done) {}

  private Progress progress(String clinicId, List<Chart> arrived) {
    List<String> appointmentIds =
        arrived.stream()
            .flatMap(chart -> chart.encounters().stream())
            .map(Encounter::appointmentId)
            .toList();
    List<TreatmentSession> started = sessions.ofAppointments(clinicId, appointmentIds);
    Set<String> begun =
        started.stream()
            .map(session -> session.header().appointmentId())
            .collect(Collectors.toSet());
    begun.addAll(assessments.assessed(clinicId, appointmentIds));
    Set<String> done =
        started.stream()
            .filter(session -> session instanceof SignedSession signed && !signed.gaveNothing())
            .map(session -> session.header().appointmentId())
            .collect(Collectors.toSet());
    return new Progress(begun, done);
  }

  private LocalDate today(String clinicId) {
    return LocalDate.ofInstant(clock.instant(), calendars.zoneOf(clinicId));
  }
}
