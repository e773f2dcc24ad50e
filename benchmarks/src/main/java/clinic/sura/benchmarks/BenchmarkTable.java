package clinic.sura.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured beside what was aimed at. */
final class BenchmarkTable {

  private final List<String> rows = new ArrayList<>();

  /** A figure that should be at most the target. */
  void add(String what, double target, double measured, String unit) {
    row(
        what,
        "≤ " + number(target) + " " + unit,
        number(measured) + " " + unit,
        measured <= target);
  }

  /** A figure that should be at least the target. */
  void addAtLeast(String what, double target, double measured, String unit) {
    row(
        what,
        "≥ " + number(target) + " " + unit,
        number(measured) + " " + unit,
        measured >= target);
  }

  void addFailures(String what, GatlingRun.Figures figures) {
    row(
        what + ", failed",
        "0",
        figures.failed() + " of " + figures.requests(),
        figures.failed() == 0);
  }

  private void row(String what, String target, String measured, boolean met) {
    rows.add("| %s | %s | %s | %s |".formatted(what, target, measured, met ? "met" : "MISSED"));
    System.out.println(rows.getLast());
  }

  String print() {
    return "| what | target | measured | |%n|---|---|---|---|%n".formatted()
        + String.join(System.lineSeparator(), rows)
        + System.lineSeparator();
  }

  private static String number(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
