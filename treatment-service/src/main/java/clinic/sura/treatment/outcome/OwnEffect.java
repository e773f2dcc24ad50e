package clinic.sura.treatment.outcome;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.outcome.OutcomeCurve.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how long the patient's own sessions have held, as far as the days of measuring tell: a range
 * of what was, never a forecast.
 *
 * <p>The effect holds on a day on which the leg is slimmer than before the treatment by more than
 * the readings of one leg may differ [P]: less cannot be told from measuring twice, and any share
 * of the best change would be a number that nobody has signed off. It wore off between the last day
 * on which it held and the next on which it did not; where days contradict each other, the range is
 * as wide as both. As long as it holds, a further session keeps the leg slim that is slim already:
 * the girth before the treatment stays the one from before the first of them, and each session's
 * effect is counted from its own day, as the protocol counts. A girth is not the muscle alone: who
 * gains or loses weight moves it, too.
 *
 * @param lasted null if no session was seen to have an effect
 * @param legsWithoutEffect after how many sessions, each leg by itself, no change beyond the
 *     tolerance was measured
 * @param toleranceCm how much slimmer is not yet told from as before, cm
 */
public record OwnEffect(
    @Nullable EffectRange lasted, int legsWithoutEffect, BigDecimal toleranceCm) {

  /**
   * When effects have worn off, in days after their sessions.
   *
   * @param sessions how many it rests on, at least 1
   * @param legs likewise, each leg of each session by itself
   * @param fromDays the earliest that any can have ended
   * @param untilDays the latest that any can have ended; null if one still held when it was
   *     measured last, before the next session or until now
   */
  public record EffectRange(int sessions, int legs, int fromDays, @Nullable Integer untilDays) {}

  /** A leg after one session. */
  private sealed interface After {

    /** It was not seen to be slimmer. */
    record NoEffect() implements After {}

    /**
     * It was.
     *
     * @param isLast no session has followed
     * @param untilDays empty if it still was on the last day
     */
    record Held(LocalDate session, boolean isLast, int fromDays, OptionalInt untilDays)
        implements After {

      boolean isOver() {
        return untilDays.isPresent();
      }
    }
  }

  /**
   * The effect in a patient.
   *
   * @param measured in any order, one of a day
   * @param sessions days of the signed sessions, in any order
   * @param toleranceCm how far two readings of one leg may lie apart, cm
   * @param visibleAfter how long after a session its effect can be seen: before, that there is none
   *     says nothing
   * @return null if no leg was measured before a session and late enough after it
   */
  static @Nullable OwnEffect of(
      List<Measured> measured,
      List<LocalDate> sessions,
      BigDecimal toleranceCm,
      Period visibleAfter) {
    List<Measured> byDay =
        measured.stream()
            .filter(Measured::hasGirths)
            .sorted(Comparator.comparing(Measured::on))
            .toList();
    List<LocalDate> treated = sessions.stream().sorted().distinct().toList();
    List<After> found =
        Stream.of(Leg.values())
            .flatMap(leg -> ofLeg(leg, byDay, treated, toleranceCm, visibleAfter).stream())
            .toList();
    if (found.isEmpty()) {
      return null;
    }
    List<After.Held> held = counted(found);
    return new OwnEffect(
        held.isEmpty() ? null : range(held),
        (int) found.stream().filter(After.NoEffect.class::isInstance).count(),
        toleranceCm);
  }

  private static List<After> ofLeg(
      Leg leg,
      List<Measured> byDay,
      List<LocalDate> treated,
      BigDecimal toleranceCm,
      Period visibleAfter) {
    List<After> found = new ArrayList<>();
    BigDecimal untreated = null;
    for (int i = 0; i < treated.size(); i++) {
      LocalDate session = treated.get(i);
      boolean isLast = i + 1 == treated.size();
      LocalDate next = isLast ? LocalDate.MAX : treated.get(i + 1);
      if (untreated == null) {
        untreated = OutcomeCurve.lastUntil(byDay, session).map(day -> girth(day, leg)).orElse(null);
      }
      List<Measured> after =
          byDay.stream()
              .filter(day -> day.on().isAfter(session) && !day.on().isAfter(next))
              .toList();
      if (untreated != null && !after.isEmpty()) {
        BigDecimal slim = untreated.subtract(toleranceCm);
        List<Boolean> holds =
            after.stream().map(day -> girth(day, leg).compareTo(slim) < 0).toList();
        boolean isVisible = !after.getLast().on().isBefore(session.plus(visibleAfter));
        if (isVisible || holds.contains(true)) {
          found.add(told(session, isLast, after, holds));
        }
        untreated = holds.getLast() ? untreated : null;
      }
    }
    return found;
  }

  private static BigDecimal girth(Measured day, Leg leg) {
    return Objects.requireNonNull(day.of(leg).girthCm(), "days without girths are left out");
  }

  /** Before the first day on which it holds, it has not begun yet. */
  private static After told(
      LocalDate session, boolean isLast, List<Measured> after, List<Boolean> holds) {
    int begun = holds.indexOf(true);
    if (begun < 0) {
      return new After.NoEffect();
    }
    int lost = begun + holds.subList(begun, holds.size()).indexOf(false);
    int heldFor = lost < begun ? holds.size() - 1 : lost - 1;
    int over = holds.lastIndexOf(true) + 1;
    return new After.Held(
        session,
        isLast,
        daysAfter(session, after.get(heldFor)),
        over == holds.size()
            ? OptionalInt.empty()
            : OptionalInt.of(daysAfter(session, after.get(over))));
  }

  private static int daysAfter(LocalDate session, Measured day) {
    return (int) ChronoUnit.DAYS.between(session, day.on());
  }

  /**
   * An effect of the last session that still holds is told beside others only once it has held for
   * as long as they can have ended at the earliest: before, it says nothing against them yet.
   */
  private static List<After.Held> counted(List<After> found) {
    List<After.Held> held =
        found.stream().filter(After.Held.class::isInstance).map(After.Held.class::cast).toList();
    List<After.Held> settled =
        held.stream().filter(each -> !each.isLast() || each.isOver()).toList();
    if (settled.isEmpty()) {
      return held;
    }
    int earliest = earliest(settled);
    return held.stream()
        .filter(each -> settled.contains(each) || each.fromDays() >= earliest)
        .toList();
  }

  private static int earliest(List<After.Held> held) {
    return held.stream().mapToInt(After.Held::fromDays).min().orElseThrow();
  }

  private static EffectRange range(List<After.Held> held) {
    int latest = held.stream().flatMapToInt(each -> each.untilDays().stream()).max().orElse(0);
    return new EffectRange(
        (int) held.stream().map(After.Held::session).distinct().count(),
        held.size(),
        earliest(held),
        held.stream().allMatch(After.Held::isOver) ? latest : null);
  }
}
