package clinic.sura.booking.practitioner;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many appointments somebody takes on a day of the clinic's calendar.
 *
 * @param appointments of all services together, or null for any number
 * @param byService of one service, by its id; a service that is not named has no limit of its own
 */
public record DailyLimits(@Nullable Integer appointments, Map<String, Integer> byService) {

  /** No limit at all. */
  public static final DailyLimits NONE = new DailyLimits(null, Map.of());

  public DailyLimits {
    byService = Map.copyOf(byService);
  }

  /** Whether appointments of that service are limited in any way. */
  public boolean limit(String serviceId) {
    return appointments != null || byService.containsKey(serviceId);
  }
}
