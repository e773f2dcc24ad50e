package clinic.sura.treatment.measurement;

import clinic.sura.treatment.protocol.Measurement;
import clinic.sura.treatment.protocol.Measurement.Circumference;
import clinic.sura.treatment.protocol.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is read off a leg, or whatever a programme treats on each side.
 *
 * @param circumferenceCm readings at the largest girth, cm, to 0.1; empty where there is none to
 *     measure
 * @param muscleThicknessMm thickness of the target muscle, mm; null if it was not measured
 * @param tape where the circumference was read; null if nobody wrote it down
 */
public record LegReadings(
    List<BigDecimal> circumferenceCm,
    @Nullable BigDecimal muscleThicknessMm,
    @Nullable TapePlace tape) {

  public LegReadings {
    circumferenceCm = List.copyOf(circumferenceCm);
  }

  /** Something that cannot be accepted as a measurement. */
  public record Problem(String field, String message) {}

  /** The girth that counts, cm: the mean of two readings, the middle one of three; null of none. */
  public @Nullable BigDecimal girthCm() {
    if (circumferenceCm.isEmpty()) {
      return null;
    }
    List<BigDecimal> sorted = circumferenceCm.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
  }

  /** What the protocol of measuring has against it; {@code path} is put before each field. */
  public List<Problem> problems(Measurement measurement, String path) {
    List<Problem> problems = new ArrayList<>();
    complaints(measurement.circumference())
        .forEach(message -> problems.add(new Problem(path + ".circumferenceCm", message)));
    if (muscleThicknessMm != null && !measurement.muscleThicknessMm().contains(muscleThicknessMm)) {
      problems.add(
          new Problem(
              path + ".muscleThicknessMm",
              "must be within " + measurement.muscleThicknessMm() + " mm"));
    }
    if (tape != null && measurement.circumference() == null) {
      problems.add(new Problem(path + ".tape", "is not measured in this programme"));
    }
    return problems;
  }

  private List<String> complaints(@Nullable Circumference circumference) {
    if (circumference == null) {
      return circumferenceCm.isEmpty() ? List.of() : List.of("is not measured in this programme");
    }
    Range accepted = circumference.acceptedCm();
    List<String> complaints = new ArrayList<>();
    for (BigDecimal reading : circumferenceCm) {
      if (!accepted.contains(reading)) {
        complaints.add(reading.toPlainString() + " is outside " + accepted + " cm");
      }
    }
    missing(circumference).ifPresent(complaints::add);
    return complaints;
  }

  private Optional<String> missing(Circumference circumference) {
    int needed = circumference.readings();
    if (circumferenceCm.size() < needed) {
      return Optional.of("needs " + needed + " readings");
    }
    BigDecimal apart = circumferenceCm.get(0).subtract(circumferenceCm.get(1)).abs();
    if (circumferenceCm.size() == needed
        && apart.compareTo(circumference.thirdReadingAboveCm()) > 0) {
      return Optional.of(
          "the two readings differ by %s cm, more than %s cm: a third is needed"
              .formatted(
                  apart.toPlainString(), circumference.thirdReadingAboveCm().toPlainString()));
    }
    return Optional.empty();
  }
}
