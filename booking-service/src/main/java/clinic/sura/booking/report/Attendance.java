package clinic.sura.booking.report;

import clinic.sura.booking.report.VisitFact.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who came and who did not.
 *
 * <p><b>No-show rate</b>: of the visits of which it is known whether the patient came, the part at
 * which the patient did not. Visits that were called off, and visits of which nobody has said how
 * they went, are counted beside it and are not part of it.
 */
public record Attendance(Count total, List<Line> services, List<Line> weeks) {

  /** The visits of one service, or of one week by its first day. */
  public record Line(String id, Count count) {}

  /** How visits went. */
  public record Count(long attended, long missed, long cancelled, long open) {

    /** Missed of attended and missed; null where there are neither. */
    public @Nullable Double noShowRate() {
      return attended + missed == 0 ? null : (double) missed / (attended + missed);
    }
  }

  /** Computes it. */
  public static Attendance of(Collection<VisitFact> visits) {
    return new Attendance(
        count(visits),
        lines(visits, VisitFact::serviceId),
        lines(visits, visit -> week(visit.date())));
  }

  private static List<Line> lines(Collection<VisitFact> visits, Function<VisitFact, String> by) {
    SortedMap<String, List<VisitFact>> groups =
        visits.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream().map(e -> new Line(e.getKey(), count(e.getValue()))).toList();
  }

  private static Count count(Collection<VisitFact> visits) {
    return new Count(
        count(visits, Outcome.ATTENDED),
        count(visits, Outcome.MISSED),
        count(visits, Outcome.CANCELLED),
        count(visits, Outcome.PLANNED));
  }

  private static long count(Collection<VisitFact> visits, Outcome outcome) {
    return visits.stream().filter(visit -> visit.outcome() == outcome).count();
  }

  private static String week(LocalDate date) {
    return DateRange.Step.WEEK.firstOf(date).toString();
  }
}
