package clinic.sura.treatment.retention;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.treatment.adverseevent.AdverseEvents;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.document.ClinicalDocuments;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcomes;
import clinic.sura.treatment.overview.ChartOverview;
import clinic.sura.treatment.overview.ReadCharts;
import clinic.sura.treatment.photograph.Photographs;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.retention.Retention.Kind;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says what of a person's chart must be kept, and until when. */
@Service
public class ReviewRetention {

  private final ReadCharts charts;
  private final TreatmentOutcomes outcomes;
  private final AdverseEvents adverseEvents;
  private final Photographs photographs;
  private final ClinicalDocuments documents;
  private final ClinicCalendars calendars;
  private final RetentionRule rule;

  ReviewRetention(
      ReadCharts charts,
      TreatmentOutcomes outcomes,
      AdverseEvents adverseEvents,
      Photographs photographs,
      ClinicalDocuments documents,
      ClinicCalendars calendars,
      RetentionRule rule) {
    this.charts = charts;
    this.outcomes = outcomes;
    this.adverseEvents = adverseEvents;
    this.photographs = photographs;
    this.documents = documents;
    this.calendars = calendars;
    this.rule = rule;
  }

  /**
   * What holds today, of all records of the person.
   *
   * @throws NotFound if the patient has no open chart
   */
  public Retention of(String clinicId, String patientId) {
    ChartOverview chart = charts.get(clinicId, patientId);
    List<TreatmentOutcome> found = outcomes.of(clinicId, patientId);
    Map<Kind, Integer> counts = counts(chart);
    counts.put(Kind.OUTCOMES, found.size());
    counts.put(Kind.ADVERSE_EVENTS, adverseEvents.of(clinicId, patientId).size());
    counts.put(Kind.PHOTOGRAPHS, photographs.of(clinicId, patientId).size());
    counts.put(Kind.DOCUMENTS, documents.of(clinicId, patientId).size());
    LocalDate lastVisitOn =
        visits(chart, found, calendars.zoneOf(clinicId))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return Retention.on(chart.today(), rule, lastVisitOn, counts);
  }

  /** As {@link #of}; nothing if the patient has no open chart. */
  Optional<Retention> find(String clinicId, String patientId) {
    try {
      return Optional.of(of(clinicId, patientId));
    } catch (NotFound noChart) {
      return Optional.empty();
    }
  }

  private static Map<Kind, Integer> counts(ChartOverview chart) {
    long signed = chart.sessions().stream().filter(SignedSession.class::isInstance).count();
    long accepted =
        chart.plans().stream().filter(plan -> plan.status() == Plan.Status.ACCEPTED).count();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    counts.put(Kind.IDENTITY, 1);
    counts.put(Kind.ACCESSES, 1);
    counts.put(Kind.ASSESSMENTS, chart.assessments().size());
    counts.put(Kind.CONSENTS, chart.consents().size());
    counts.put(Kind.PLANS, (int) accepted);
    counts.put(Kind.PLANS_NOT_ACCEPTED, chart.plans().size() - (int) accepted);
    counts.put(Kind.SIGNED_SESSIONS, (int) signed);
    counts.put(Kind.DRAFT_SESSIONS, chart.sessions().size() - (int) signed);
    counts.put(Kind.LOTS, (int) lots(chart.sessions()));
    return counts;
  }

  private static long lots(List<TreatmentSession> sessions) {
    return sessions.stream()
        .filter(SignedSession.class::isInstance)
        .flatMap(session -> session.currentPoints().stream())
        .map(point -> point.product().name() + " " + point.lot())
        .distinct()
        .count();
  }

  /** The days on which the patient was there, as far as anything tells it, or is expected. */
  private static Stream<LocalDate> visits(
      ChartOverview chart, List<TreatmentOutcome> outcomes, ZoneId zone) {
    return Stream.of(
            chart.chart().encounters().stream()
                .filter(each -> isVisit(each, chart.today()))
                .map(each -> each.visit().day()),
            chart.sessions().stream()
                .filter(SignedSession.class::isInstance)
                .map(session -> session.header().on()),
            chart.assessments().stream().map(each -> LocalDate.ofInstant(each.assessedAt(), zone)),
            outcomes.stream().filter(TreatmentOutcome::counts).map(TreatmentOutcome::on))
        .flatMap(days -> days);
  }

  private static boolean isVisit(Encounter encounter, LocalDate today) {
    return switch (encounter.status()) {
      case CHECKED_IN, COMPLETED -> true;
      case BOOKED -> !encounter.visit().day().isBefore(today);
      case MISSED, CANCELLED -> false;
    };
  }
}
