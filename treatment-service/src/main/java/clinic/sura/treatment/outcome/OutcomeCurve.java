package clinic.sura.treatment.outcome;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a patient's legs have changed.
 *
 * @param points by day, the earliest first
 * @param baselineOn the day of the last measurement before the first session, that changes are
 *     counted from; null if there is none
 * @param own what earlier sessions have brought to this patient; null before the first that was
 *     measured after
 */
public record OutcomeCurve(
    List<Point> points, @Nullable LocalDate baselineOn, @Nullable OwnExperience own) {

  /** A day on which both legs were measured. */
  public record Measured(LocalDate on, Map<Leg, LegReadings> legs) {

    LegReadings of(Leg leg) {
      return Objects.requireNonNull(legs.get(leg), "both legs are measured");
    }

    boolean hasGirths() {
      return legs.values().stream().allMatch(readings -> readings.girthCm() != null);
    }
  }

  /** A day of the curve. */
  public record Point(LocalDate on, Map<Leg, LegPoint> legs) {}

  /**
   * A leg on that day.
   *
   * @param girthCm null in a programme that measures none
   * @param changeCm of the girth since the baseline; null on the days before, and without one
   * @param changeMm of the muscle's thickness, likewise
   */
  public record LegPoint(
      @Nullable BigDecimal girthCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable BigDecimal changeCm,
      @Nullable BigDecimal changeMm) {}

  /**
   * What the patient's own sessions have brought so far: each counts once for each leg, with the
   * slimmest girth before the next one, where girths are measured. Two numbers are a range, not a
   * forecast.
   *
   * @param sessions how many were measured before and after
   */
  public record OwnExperience(
      int sessions,
      BigDecimal leastChangeCm,
      BigDecimal mostChangeCm,
      int fromDays,
      int untilDays) {}

  /** The slimmest that a leg was between two sessions, beside what it was before. */
  private record Slimmest(BigDecimal changeCm, int afterDays) {}

  /**
   * The curve of a patient.
   *
   * @param measured in any order; of one day, the last one counts
   * @param sessions days of the signed sessions
   */
  static OutcomeCurve of(List<Measured> measured, List<LocalDate> sessions) {
    List<Measured> byDay = measured.stream().sorted(Comparator.comparing(Measured::on)).toList();
    List<LocalDate> treated = sessions.stream().sorted().toList();
    Optional<Measured> baseline =
        treated.isEmpty() ? Optional.empty() : lastUntil(byDay, treated.getFirst());
    return new OutcomeCurve(
        byDay.stream().map(day -> point(day, baseline)).toList(),
        baseline.map(Measured::on).orElse(null),
        own(byDay.stream().filter(Measured::hasGirths).toList(), treated));
  }

  private static Point point(Measured day, Optional<Measured> baseline) {
    Measured before = baseline.filter(first -> !day.on().isBefore(first.on())).orElse(null);
    Map<Leg, LegPoint> legs = new EnumMap<>(Leg.class);
    day.legs()
        .forEach(
            (leg, now) -> {
              LegReadings then = before == null ? null : before.of(leg);
              legs.put(
                  leg,
                  new LegPoint(
                      now.girthCm(),
                      now.muscleThicknessMm(),
                      then == null ? null : change(then.girthCm(), now.girthCm()),
                      then == null
                          ? null
                          : change(then.muscleThicknessMm(), now.muscleThicknessMm())));
            });
    return new Point(day.on(), legs);
  }

  private static @Nullable BigDecimal change(
      @Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null ? null : after.subtract(before);
  }

  /** On the day of a session, one measures before it. */
  static Optional<Measured> lastUntil(List<Measured> byDay, LocalDate day) {
    return byDay.stream().filter(each -> !each.on().isAfter(day)).reduce((_, last) -> last);
  }

  private static @Nullable OwnExperience own(List<Measured> byDay, List<LocalDate> treated) {
    List<Slimmest> found = new ArrayList<>();
    int counted = 0;
    for (int i = 0; i < treated.size(); i++) {
      LocalDate session = treated.get(i);
      LocalDate next = i + 1 < treated.size() ? treated.get(i + 1) : LocalDate.MAX;
      Optional<Measured> before = lastUntil(byDay, session);
      List<Measured> after =
          byDay.stream()
              .filter(each -> each.on().isAfter(session) && !each.on().isAfter(next))
              .toList();
      if (before.isPresent() && !after.isEmpty()) {
        counted++;
        for (Leg leg : Leg.values()) {
          found.add(slimmest(before.get(), after, session, leg));
        }
      }
    }
    return found.isEmpty() ? null : range(counted, found);
  }

  private static Slimmest slimmest(
      Measured before, List<Measured> after, LocalDate session, Leg leg) {
    return after.stream()
        .map(
            each ->
                new Slimmest(
                    Objects.requireNonNull(
                        change(before.of(leg).girthCm(), each.of(leg).girthCm())),
                    (int) ChronoUnit.DAYS.between(session, each.on())))
        .min(Comparator.comparing(Slimmest::changeCm))
        .orElseThrow();
  }

  private static OwnExperience range(int sessions, List<Slimmest> found) {
    List<BigDecimal> changes = found.stream().map(Slimmest::changeCm).sorted().toList();
    List<Integer> days = found.stream().map(Slimmest::afterDays).sorted().toList();
    return new OwnExperience(
        sessions, changes.getLast(), changes.getFirst(), days.getFirst(), days.getLast());
  }
}
