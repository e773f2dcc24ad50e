package clinic.sura.treatment.outcome.web;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.outcome.OutcomeCurve;
import clinic.sura.treatment.outcome.OutcomeCurve.OwnExperience;
import clinic.sura.treatment.outcome.OutcomeCurve.Point;
import clinic.sura.treatment.outcome.OwnEffect;
import clinic.sura.treatment.outcome.ReadOutcomes.Review;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.protocol.PublishedOutcome;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient's outcomes in one programme.
 *
 * @param points the curve, the earliest day first
 * @param baselineOn the day that changes are counted from; null if nothing was measured before the
 *     first session
 * @param own what earlier sessions have brought to this patient; null before the first that was
 *     measured after
 * @param effect for how long own sessions have held, to stand beside the protocol's window; null
 *     before one was measured before and after, and in programmes that measure no girths
 * @param sessions signed ones, the earliest first
 * @param wearOff when the effect of the last session is expected to end, by the protocol; null
 *     before the first session
 * @param outcomes as they were recorded, the earliest first, those entered in error too
 * @param published what studies found; to compare, not to promise
 * @param scale how improvement is scored; null if the protocol does not ask for it
 */
record OutcomeAnswer(
    List<Point> points,
    @Nullable LocalDate baselineOn,
    @Nullable OwnExperience own,
    @Nullable OwnEffect effect,
    List<SessionMark> sessions,
    Windows.@Nullable Days wearOff,
    List<RecordedOutcome> outcomes,
    List<PublishedStudy> published,
    @Nullable ImprovementScale scale) {

  /** A session of the curve. */
  record SessionMark(String sessionId, LocalDate on, int number) {}

  /**
   * A study.
   *
   * @param changes empty of a study that states none in cm
   * @param finding in words; null where the changes say it all
   */
  record PublishedStudy(
      String study,
      String dose,
      List<PublishedChange> changes,
      @Nullable String finding,
      String source) {

    static PublishedStudy of(PublishedOutcome study) {
      return new PublishedStudy(
          study.study(),
          study.dose(),
          study.changes().stream()
              .map(change -> new PublishedChange(change.after().toString(), change.cm()))
              .toList(),
          study.finding(),
          study.source());
    }
  }

  /**
   * How the circumference had changed.
   *
   * @param after ISO 8601, such as P8W
   * @param cm negative if the calf was slimmer
   */
  record PublishedChange(String after, BigDecimal cm) {}

  /**
   * An outcome as it was recorded.
   *
   * @param enteredInError null unless it should not be here; then it counts nowhere
   */
  record RecordedOutcome(
      String id,
      LocalDate on,
      Map<Leg, RecordedLeg> legs,
      @Nullable Improvement improvement,
      String note,
      Instant recordedAt,
      String recordedBy,
      @Nullable EnteredInError enteredInError) {

    static RecordedOutcome of(TreatmentOutcome outcome) {
      Map<Leg, RecordedLeg> legs = new EnumMap<>(Leg.class);
      outcome
          .legs()
          .forEach(
              (leg, readings) ->
                  legs.put(
                      leg,
                      new RecordedLeg(
                          readings.circumferenceCm(),
                          readings.girthCm(),
                          readings.muscleThicknessMm(),
                          readings.tape())));
      return new RecordedOutcome(
          outcome.id(),
          outcome.on(),
          legs,
          outcome.improvement(),
          outcome.note(),
          outcome.recordedAt(),
          outcome.recordedBy(),
          outcome.enteredInError());
    }
  }

  /**
   * A leg.
   *
   * @param girthCm the girth that counts, cm; null in a programme that measures none
   */
  record RecordedLeg(
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal girthCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable TapePlace tape) {}

  static OutcomeAnswer of(Review review) {
    OutcomeCurve curve = review.curve();
    List<SignedSession> sessions = review.sessions();
    return new OutcomeAnswer(
        curve.points(),
        curve.baselineOn(),
        curve.own(),
        review.effect(),
        sessions.stream()
            .map(
                session ->
                    new SessionMark(
                        session.header().id(), session.header().on(), session.record().number()))
            .toList(),
        review.wearOff(),
        review.outcomes().stream().map(RecordedOutcome::of).toList(),
        review.protocol().publishedOutcomes().stream().map(PublishedStudy::of).toList(),
        review.protocol().improvement());
  }
}
