package clinic.sura.booking.report;

import clinic.sura.booking.report.VisitFact.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long patients wait for a visit.
 *
 * <p><b>Lead time</b>: from the moment of booking to the start of the visit as it stands now, in
 * days of 24 hours, of all visits of the range but those that were called off. <b>Median</b> and
 * <b>90th percentile</b> by nearest rank: the lead time that half, or nine tenths, of the visits do
 * not exceed.
 */
public record LeadTimes(Spread total, List<Line> services) {

  /** The visits of one service. */
  public record Line(String serviceId, Spread spread) {}

  /**
   * How lead times spread.
   *
   * @param visits how many there are
   * @param medianDays null where there are none
   * @param p90Days null where there are none
   */
  public record Spread(long visits, @Nullable Double medianDays, @Nullable Double p90Days) {}

  /** Computes it. */
  public static LeadTimes of(Collection<VisitFact> visits) {
    TreeMap<String, List<VisitFact>> services =
        visits.stream()
            .collect(
                Collectors.groupingBy(VisitFact::serviceId, TreeMap::new, Collectors.toList()));
    return new LeadTimes(
        spread(visits),
        services.entrySet().stream().map(e -> new Line(e.getKey(), spread(e.getValue()))).toList());
  }

  private static Spread spread(Collection<VisitFact> visits) {
    List<Double> days = new ArrayList<>();
    for (VisitFact visit : visits) {
      if (visit.bookedAt() != null && visit.outcome() != Outcome.CANCELLED) {
        double minutes = Duration.between(visit.bookedAt(), visit.start()).toMinutes();
        days.add(minutes / Duration.ofDays(1).toMinutes());
      }
    }
    days.sort(null);
    return days.isEmpty()
        ? new Spread(0, null, null)
        : new Spread(days.size(), rank(days, 0.5), rank(days, 0.9));
  }

  private static double rank(List<Double> ordered, double part) {
    int rank = (int) Math.ceil(part * ordered.size());
    return ordered.get(Math.max(rank, 1) - 1);
  }
}
