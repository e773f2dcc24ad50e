package clinic.sura.treatment.overview;

import clinic.sura.platform.aggregate.Before;
import clinic.sura.treatment.adverseevent.AdverseEvents;
import clinic.sura.treatment.adverseevent.ReadAdverseEvents;
import clinic.sura.treatment.assessment.Assessments;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.checkin.CheckIns;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.document.ClinicalDocuments;
import clinic.sura.treatment.outcome.TreatmentOutcomes;
import clinic.sura.treatment.overview.TimelineEntry.Amended;
import clinic.sura.treatment.overview.TimelineEntry.Answered;
import clinic.sura.treatment.overview.TimelineEntry.Assessed;
import clinic.sura.treatment.overview.TimelineEntry.CheckedIn;
import clinic.sura.treatment.overview.TimelineEntry.Consented;
import clinic.sura.treatment.overview.TimelineEntry.Filed;
import clinic.sura.treatment.overview.TimelineEntry.Kind;
import clinic.sura.treatment.overview.TimelineEntry.Measured;
import clinic.sura.treatment.overview.TimelineEntry.Photographed;
import clinic.sura.treatment.overview.TimelineEntry.Planned;
import clinic.sura.treatment.overview.TimelineEntry.Reported;
import clinic.sura.treatment.overview.TimelineEntry.Treated;
import clinic.sura.treatment.overview.TimelineEntry.Visited;
import clinic.sura.treatment.photograph.Photographs;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.Plans;
import clinic.sura.treatment.questionnaire.Questionnaires;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the lines of the timeline come from. */
@Service
class TimelineSources {

  private final Assessments assessments;
  private final Plans plans;
  private final Consents consents;
  private final Sessions sessions;
  private final TreatmentOutcomes outcomes;
  private final Photographs photographs;
  private final ClinicalDocuments documents;
  private final AdverseEvents adverseEvents;
  private final ReadAdverseEvents adverseEventReviews;
  private final CheckIns checkIns;
  private final Questionnaires questionnaires;

  TimelineSources(
      Assessments assessments,
      Plans plans,
      Consents consents,
      Sessions sessions,
      TreatmentOutcomes outcomes,
      Photographs photographs,
      ClinicalDocuments documents,
      AdverseEvents adverseEvents,
      ReadAdverseEvents adverseEventReviews,
      CheckIns checkIns,
      Questionnaires questionnaires) {
    this.assessments = assessments;
    this.plans = plans;
    this.consents = consents;
    this.sessions = sessions;
    this.outcomes = outcomes;
    this.photographs = photographs;
    this.documents = documents;
    this.adverseEvents = adverseEvents;
    this.adverseEventReviews = adverseEventReviews;
    this.checkIns = checkIns;
    this.questionnaires = questionnaires;
  }

  /**
   * Whose timeline it is.
   *
   * @param chart with what is known of the person by all records
   * @param ids of all records
   */
  record Person(String clinicId, Chart chart, Set<String> ids) {}

  /**
   * Lines of one kind, newest first.
   *
   * @param before the place that they come after; null for the newest
   */
  List<? extends TimelineEntry> page(Kind kind, Person of, @Nullable Before before, int limit) {
    return switch (kind) {
      case ENCOUNTER -> visits(of, before, limit);
      case ASSESSMENT ->
          assessments.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Assessed::new)
              .toList();
      case PLAN_PROPOSED ->
          plans.proposedNewestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(plan -> new Planned(Kind.PLAN_PROPOSED, plan.proposedAt(), plan))
              .toList();
      case PLAN_ACCEPTED ->
          plans.acceptedNewestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .flatMap(TimelineSources::accepted)
              .toList();
      case CONSENT ->
          consents.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Consented::new)
              .toList();
      case SESSION ->
          sessions.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Treated::new)
              .toList();
      case AMENDMENT -> amendments(of, before, limit);
      case OUTCOME ->
          outcomes.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Measured::new)
              .toList();
      case PHOTOGRAPH ->
          photographs.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Photographed::new)
              .toList();
      case DOCUMENT ->
          documents.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Filed::new)
              .toList();
      case ADVERSE_EVENT -> reported(of, before, limit);
      case QUESTIONNAIRE ->
          questionnaires.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(Answered::new)
              .toList();
      case CHECK_IN ->
          checkIns.newestFirst(of.clinicId(), of.ids(), before, limit).stream()
              .map(CheckedIn::new)
              .toList();
    };
  }

  private static Stream<Planned> accepted(Plan plan) {
    Instant at = plan.acceptedAt();
    return at == null ? Stream.empty() : Stream.of(new Planned(Kind.PLAN_ACCEPTED, at, plan));
  }

  /** They stand in the chart's own document, which is read in any case. */
  private List<Visited> visits(Person of, @Nullable Before before, int limit) {
    List<Encounter> shown =
        of.chart().encounters().stream()
            .map(encounter -> new Visited(encounter, false))
            .filter(visit -> before == null || before.isFollowedBy(visit.at(), visit.id()))
            .sorted(TimelineEntry.NEWEST_FIRST)
            .limit(limit)
            .map(Visited::encounter)
            .toList();
    List<String> ids = shown.stream().map(Encounter::appointmentId).toList();
    Set<String> recorded = new HashSet<>(assessments.assessed(of.clinicId(), ids));
    sessions.ofAppointments(of.clinicId(), ids).stream()
        .filter(SignedSession.class::isInstance)
        .forEach(signed -> recorded.add(signed.header().appointmentId()));
    return shown.stream()
        .map(encounter -> new Visited(encounter, recorded.contains(encounter.appointmentId())))
        .toList();
  }

  private List<Amended> amendments(Person of, @Nullable Before before, int limit) {
    Instant until = before == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : before.at();
    return sessions.amended(of.clinicId(), of.ids(), until).stream()
        .flatMap(
            session ->
                session.amendments().stream()
                    .map(amendment -> new Amended(session.header().id(), amendment)))
        .filter(line -> before == null || before.isFollowedBy(line.at(), line.id()))
        .sorted(TimelineEntry.NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  private List<Reported> reported(Person of, @Nullable Before before, int limit) {
    return adverseEventReviews
        .reviews(of.clinicId(), adverseEvents.newestFirst(of.clinicId(), of.ids(), before, limit))
        .stream()
        .map(Reported::new)
        .toList();
  }
}
