package clinic.sura.platform.live;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that clients should read again. It says what and where, never how it reads now: a
 * client that may see it asks for it, and repeats or another order do no harm.
 *
 * @param kind what it is, in the service's words, such as {@code appointment}
 * @param id of what changed
 * @param dates days of the clinic's calendar that show it, or showed it before; empty where
 *     unknown, so that all may
 * @param version that it has now
 */
public record LiveChange(String kind, String id, List<LocalDate> dates, long version) {

  public LiveChange {
    dates = List.copyOf(dates);
  }
}
