package clinic.sura.treatment.overview.web;

import clinic.sura.treatment.assessment.AssessmentView;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.consent.ConsentView;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.overview.ChartOverview;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.plan.PlanView;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Rules;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart.
 *
 * @param patient null while the registration has not arrived yet
 * @param status always OPEN
 * @param encounters appointments, earliest first
 * @param sessions newest first
 * @param lastSession the latest signed session
 * @param cumulativeUnits all units ever given, by product; products are never added up
 */
record ChartAnswer(
    String patientId,
    @Nullable PatientAnswer patient,
    String status,
    @Nullable Instant openedAt,
    List<EncounterAnswer> encounters,
    List<AssessmentView> assessments,
    List<PlanView> plans,
    List<ConsentView> consents,
    List<SessionSummary> sessions,
    @Nullable SessionSummary lastSession,
    Map<String, BigDecimal> cumulativeUnits,
    long version) {

  /**
   * Who the patient is.
   *
   * @param age in whole years, today in the clinic's calendar
   * @param language BCP 47 tag of the patient's own; null where it is not known
   */
  record PatientAnswer(NameAnswer name, LocalDate birthDate, int age, @Nullable String language) {
    static PatientAnswer of(PatientIdentity patient, LocalDate today) {
      return new PatientAnswer(
          NameAnswer.of(patient), patient.birthDate(), patient.ageOn(today), patient.language());
    }
  }

  /** As the patient writes it. */
  record NameAnswer(String given, String family) {
    static NameAnswer of(PatientIdentity patient) {
      return new NameAnswer(patient.givenName(), patient.familyName());
    }
  }

  /** An appointment. */
  record EncounterAnswer(
      String appointmentId,
      Encounter.@Nullable Kind kind,
      Encounter.Status status,
      String serviceId,
      String practitionerId,
      String practitionerName,
      String roomName,
      Instant start,
      Instant end,
      @Nullable Instant checkedInAt) {

    static EncounterAnswer of(Encounter encounter) {
      Encounter.Visit visit = encounter.visit();
      return new EncounterAnswer(
          encounter.appointmentId(),
          encounter.kind(),
          encounter.status(),
          visit.serviceId(),
          visit.practitionerId(),
          visit.practitionerName(),
          visit.roomName(),
          visit.start(),
          visit.end(),
          encounter.checkedInAt());
    }
  }

  /**
   * A session in short.
   *
   * @param status DRAFT or SIGNED
   * @param protocol that it is written under
   * @param sessionNumber null for a draft
   * @param unitsPerLeg as it reads with the last amendment
   */
  record SessionSummary(
      String id,
      String appointmentId,
      String status,
      LocalDate on,
      String protocol,
      @Nullable Integer sessionNumber,
      String product,
      Map<Leg, BigDecimal> unitsPerLeg,
      int amendments,
      Windows.@Nullable Derived windows) {

    static SessionSummary of(TreatmentSession session) {
      SignedSession signed = session instanceof SignedSession s ? s : null;
      return new SessionSummary(
          session.header().id(),
          session.header().appointmentId(),
          signed == null ? "DRAFT" : "SIGNED",
          session.header().on(),
          session.header().protocolId(),
          signed == null ? null : signed.record().number(),
          session.header().planned().product().name(),
          unitsPerLeg(session),
          signed == null ? 0 : signed.amendments().size(),
          signed == null ? null : signed.record().windows());
    }

    private static Map<Leg, BigDecimal> unitsPerLeg(TreatmentSession session) {
      return Rules.perLeg(
              session.header().planned().product(),
              session.currentPoints().stream().map(InjectionPoint::proposed).toList())
          .units();
    }
  }

  static ChartAnswer of(ChartOverview overview) {
    Chart chart = overview.chart();
    PatientIdentity patient = overview.patient();
    List<SessionSummary> sessions = overview.sessions().stream().map(SessionSummary::of).toList();
    return new ChartAnswer(
        chart.patientId(),
        patient == null ? null : PatientAnswer.of(patient, overview.today()),
        "OPEN",
        chart.openedAt(),
        chart.encounters().stream()
            .map(EncounterAnswer::of)
            .sorted(Comparator.comparing(EncounterAnswer::start))
            .toList(),
        overview.assessments().stream().map(AssessmentView::of).toList(),
        overview.plans().stream().map(PlanView::of).toList(),
        overview.consents().stream().map(ConsentView::of).toList(),
        sessions,
        overview.sessions().stream()
            .filter(session -> session instanceof SignedSession signed && !signed.gaveNothing())
            .findFirst()
            .map(SessionSummary::of)
            .orElse(null),
        cumulative(chart),
        chart.version());
  }

  private static Map<String, BigDecimal> cumulative(Chart chart) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    chart.cumulative().units().forEach((product, sum) -> units.put(product.name(), sum));
    return units;
  }
}
