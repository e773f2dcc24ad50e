package clinic.sura.treatment.assessment;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.GivenElsewhere;
import clinic.sura.treatment.rules.Screening;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is shown.
 *
 * @param screening the questions answered with yes, the allergies and the medications
 * @param elsewhere botulinum toxin that was given outside of this clinic; null if nobody asked
 * @param asked the questions that were asked on the day of a session, where nothing was measured;
 *     null of a whole assessment
 * @param asymmetry how the sides differ
 */
public record AssessmentView(
    String id,
    String appointmentId,
    String protocol,
    Map<Leg, AssessedLegView> legs,
    Screening screening,
    @Nullable List<ElsewhereView> elsewhere,
    @Nullable Set<String> asked,
    List<Finding> findings,
    Asymmetry asymmetry,
    Instant assessedAt,
    String assessedBy) {

  /**
   * Botulinum toxin that was given outside of this clinic.
   *
   * @param product null if nobody knows
   * @param when the day, or the month where the day is not known, such as 2026-09
   * @param units of the product; null if nobody knows
   * @param area what was treated, in words; may be empty
   */
  public record ElsewhereView(
      @Nullable String product,
      String when,
      @Nullable BigDecimal units,
      String area,
      GivenElsewhere.Source source) {

    private static @Nullable List<ElsewhereView> of(@Nullable List<GivenElsewhere> elsewhere) {
      return elsewhere == null
          ? null
          : elsewhere.stream()
              .map(
                  given ->
                      new ElsewhereView(
                          given.product() == null ? null : given.product().name(),
                          given.when(),
                          given.units(),
                          given.area(),
                          given.source()))
              .toList();
    }
  }

  /**
   * A leg.
   *
   * @param girthCm the girth that counts, cm: the mean of two readings, the middle one of three;
   *     null in a programme that measures none
   * @param thicknessClass of the muscle, by the protocol; null if it was not measured, and in
   *     records from before it was kept
   */
  public record AssessedLegView(
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal girthCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable ThicknessClass thicknessClass,
      @Nullable TapePlace tape,
      int strength,
      Bulk bulk) {}

  /**
   * The right side less the left; null where one was not measured.
   *
   * @param girthCm cm
   * @param muscleThicknessMm mm
   */
  public record Asymmetry(@Nullable BigDecimal girthCm, @Nullable BigDecimal muscleThicknessMm) {

    static Asymmetry of(@Nullable LegMeasurement left, @Nullable LegMeasurement right) {
      return left == null || right == null
          ? new Asymmetry(null, null)
          : new Asymmetry(
              difference(right.girthCm(), left.girthCm()),
              difference(right.muscleThicknessMm(), left.muscleThicknessMm()));
    }

    private static @Nullable BigDecimal difference(
        @Nullable BigDecimal right, @Nullable BigDecimal left) {
      return right == null || left == null ? null : right.subtract(left);
    }
  }

  public static AssessmentView of(Assessment assessment) {
    Map<Leg, AssessedLegView> legs = new EnumMap<>(Leg.class);
    assessment
        .legs()
        .forEach(
            (leg, measured) ->
                legs.put(
                    leg,
                    new AssessedLegView(
                        measured.circumferenceCm(),
                        measured.girthCm(),
                        measured.muscleThicknessMm(),
                        measured.thicknessClass(),
                        measured.readings().tape(),
                        measured.strength(),
                        measured.bulk())));
    return new AssessmentView(
        assessment.id(),
        assessment.appointmentId(),
        assessment.protocolId(),
        legs,
        assessment.screening(),
        ElsewhereView.of(assessment.elsewhere()),
        assessment.asked() == null ? null : new TreeSet<>(assessment.asked()),
        assessment.findings(),
        Asymmetry.of(assessment.legs().get(Leg.LEFT), assessment.legs().get(Leg.RIGHT)),
        assessment.assessedAt(),
        assessment.assessedBy());
  }
}
