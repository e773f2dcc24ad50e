package clinic.sura.booking.availability;

import clinic.sura.booking.practitioner.DailyLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the appointments that a practitioner takes on a day, where a limit was set when it was
 * booked. Shares are numbered and each number can be had once, so that a limit holds however many
 * book at the same time.
 *
 * @param serviceId of a limit for one service, or null for that of all services together
 * @param number from 1 to the limit
 */
public record DayShare(@Nullable String serviceId, int number) {

  /**
   * The shares that one more appointment takes, none if nothing is limited; or nothing at all if a
   * limit is reached.
   *
   * @param sameDay what the practitioner's other appointments of that day take
   */
  public static Optional<List<DayShare>> next(
      DailyLimits limits, String serviceId, Collection<TakenTime> sameDay) {
    List<DayShare> shares = new ArrayList<>();
    if (limits.appointments() != null) {
      OptionalInt number = free(limits.appointments(), null, sameDay);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      shares.add(new DayShare(null, number.getAsInt()));
    }
    Integer ofService = limits.byService().get(serviceId);
    if (ofService != null) {
      var others = sameDay.stream().filter(taken -> taken.serviceId().equals(serviceId)).toList();
      OptionalInt number = free(ofService, serviceId, others);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      shares.add(new DayShare(serviceId, number.getAsInt()));
    }
    return Optional.of(List.copyOf(shares));
  }

  /** The other appointments that fill the limit which {@link #next} met. */
  public static List<TakenTime> filling(
      DailyLimits limits, String serviceId, Collection<TakenTime> sameDay) {
    Integer ofDay = limits.appointments();
    return ofDay != null && sameDay.size() >= ofDay
        ? List.copyOf(sameDay)
        : sameDay.stream().filter(taken -> taken.serviceId().equals(serviceId)).toList();
  }

  private static OptionalInt free(
      int limit, @Nullable String serviceId, Collection<TakenTime> others) {
    List<Integer> numbers =
        others.stream()
            .flatMap(taken -> taken.shares().stream())
            .filter(share -> Objects.equals(share.serviceId, serviceId))
            .map(DayShare::number)
            .toList();
    // What was booked before there was a limit bears no number, but counts.
    int unnumbered = others.size() - numbers.size();
    return others.size() >= limit
        ? OptionalInt.empty()
        : IntStream.rangeClosed(1, limit - unnumbered)
            .filter(n -> !numbers.contains(n))
            .findFirst();
  }
}
