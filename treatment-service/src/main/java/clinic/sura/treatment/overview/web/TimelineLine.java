package clinic.sura.treatment.overview.web;

import clinic.sura.treatment.adverseevent.ReadAdverseEvents.Review;
import clinic.sura.treatment.assessment.AssessmentView;
import clinic.sura.treatment.consent.ConsentView;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.overview.TimelineEntry;
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
import clinic.sura.treatment.overview.web.ChartAnswer.EncounterAnswer;
import clinic.sura.treatment.overview.web.ChartAnswer.SessionSummary;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.plan.PlanView;
import clinic.sura.treatment.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline; of what follows the id, it has what its kind says.
 *
 * @param at the start of an appointment or a session; else when it was recorded
 * @param id of the record that it tells of; of an amendment, its session's id and its number
 * @param recorded of an appointment: whether an assessment or a signed session is of it
 */
record TimelineLine(
    Kind kind,
    Instant at,
    String id,
    @Nullable EncounterAnswer encounter,
    @Nullable Boolean recorded,
    @Nullable AssessmentView assessment,
    @Nullable PlanView plan,
    @Nullable ConsentView consent,
    @Nullable SessionSummary session,
    @Nullable AmendmentLine amendment,
    @Nullable OutcomeLine outcome,
    @Nullable PhotographLine photograph,
    @Nullable DocumentLine document,
    @Nullable AdverseEventLine adverseEvent,
    @Nullable CheckInLine checkIn,
    @Nullable QuestionnaireLine questionnaire) {

  /**
   * What the patient thinks of the result.
   *
   * @param note in the patient's words; empty if there are none
   */
  record QuestionnaireLine(
      String sessionId,
      Improvement improvement,
      Questionnaire.Again again,
      String note,
      String by) {
    private static QuestionnaireLine of(Questionnaire questionnaire) {
      return new QuestionnaireLine(
          questionnaire.sessionId(),
          questionnaire.improvement(),
          questionnaire.again(),
          questionnaire.note(),
          questionnaire.by());
    }
  }

  /** That the patient said to be well after a session. */
  record CheckInLine(String sessionId, String by) {}

  /** An amendment in short. */
  record AmendmentLine(String sessionId, int number, String reason, String amendedBy) {
    private static AmendmentLine of(Amended amended) {
      return new AmendmentLine(
          amended.sessionId(),
          amended.amendment().number(),
          amended.amendment().reason(),
          amended.amendment().signature().signer().name());
    }
  }

  /** An outcome in short. */
  record OutcomeLine(
      LocalDate on,
      Map<Leg, MeasuredLine> legs,
      @Nullable Improvement improvement,
      String recordedBy,
      boolean enteredInError) {
    private static OutcomeLine of(TreatmentOutcome outcome) {
      Map<Leg, MeasuredLine> legs = new EnumMap<>(Leg.class);
      outcome
          .legs()
          .forEach(
              (leg, readings) ->
                  legs.put(
                      leg, new MeasuredLine(readings.girthCm(), readings.muscleThicknessMm())));
      return new OutcomeLine(
          outcome.on(), legs, outcome.improvement(), outcome.recordedBy(), !outcome.counts());
    }
  }

  /**
   * What was measured at a leg, or whatever the programme treats on each side.
   *
   * @param girthCm the girth that counts, cm; null where there is none to measure
   * @param muscleThicknessMm mm; null if it was not measured
   */
  record MeasuredLine(@Nullable BigDecimal girthCm, @Nullable BigDecimal muscleThicknessMm) {}

  /**
   * A photograph in short.
   *
   * @param enteredInError whether it should not be here
   */
  record PhotographLine(
      LocalDate takenOn,
      Photograph.View view,
      Photograph.Posture posture,
      String takenBy,
      boolean enteredInError) {
    private static PhotographLine of(Photograph photograph) {
      return new PhotographLine(
          photograph.takenOn(),
          photograph.view(),
          photograph.posture(),
          photograph.takenBy(),
          photograph.enteredInError() != null);
    }
  }

  /**
   * A document in short.
   *
   * @param datedOn the day that the document says
   * @param enteredInError whether it should not be here
   */
  record DocumentLine(
      ClinicalDocument.Kind kind,
      String title,
      @Nullable LocalDate datedOn,
      String filedBy,
      boolean enteredInError) {
    private static DocumentLine of(ClinicalDocument document) {
      return new DocumentLine(
          document.kind(),
          document.title(),
          document.datedOn(),
          document.filedBy(),
          document.enteredInError() != null);
    }
  }

  /**
   * An adverse event in short.
   *
   * @param urgent whether a physician has to know at once
   * @param reportBy the last day to report it; null if it need not be, or was reported
   * @param overdue whether that day is over
   * @param open whether something is left to do
   */
  record AdverseEventLine(
      List<ReactionLine> reactions,
      boolean urgent,
      boolean serious,
      @Nullable LocalDate reportBy,
      boolean overdue,
      boolean open) {
    private static AdverseEventLine of(Review review) {
      var standing = review.event().standing();
      return new AdverseEventLine(
          review.event().reactions().stream().map(code -> ReactionLine.of(code, review)).toList(),
          standing.urgent(),
          standing.serious(),
          standing.reportBy(),
          review.overdue(),
          standing.open());
    }
  }

  /** What happened, as the protocol has it. */
  record ReactionLine(String code, String text) {
    private static ReactionLine of(String code, Review review) {
      return new ReactionLine(
          code, review.policy().reaction(code).map(known -> known.text()).orElse(code));
    }
  }

  static TimelineLine of(TimelineEntry entry) {
    return new TimelineLine(
        entry.kind(),
        entry.at(),
        entry.id(),
        entry instanceof Visited(var encounter, _) ? EncounterAnswer.of(encounter) : null,
        entry instanceof Visited(_, var recorded) ? recorded : null,
        entry instanceof Assessed(var assessment) ? AssessmentView.of(assessment) : null,
        entry instanceof Planned(_, _, var plan) ? PlanView.of(plan) : null,
        entry instanceof Consented(var consent) ? ConsentView.of(consent) : null,
        entry instanceof Treated(var session) ? SessionSummary.of(session) : null,
        entry instanceof Amended amended ? AmendmentLine.of(amended) : null,
        entry instanceof Measured(var outcome) ? OutcomeLine.of(outcome) : null,
        entry instanceof Photographed(var photograph) ? PhotographLine.of(photograph) : null,
        entry instanceof Filed(var document) ? DocumentLine.of(document) : null,
        entry instanceof Reported(var review) ? AdverseEventLine.of(review) : null,
        entry instanceof CheckedIn(var checkIn)
            ? new CheckInLine(checkIn.sessionId(), checkIn.by())
            : null,
        entry instanceof Answered(var answers) ? QuestionnaireLine.of(answers) : null);
  }
}
