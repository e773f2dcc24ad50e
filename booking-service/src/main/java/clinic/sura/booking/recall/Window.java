package clinic.sura.booking.recall;

import java.time.LocalDate;

/**
 * The days on which a patient is due, in the clinic's calendar.
 *
 * @param from the first
 * @param until the last
 */
public record Window(LocalDate from, LocalDate until) {

  private static final int LONGEST_SEARCH_DAYS = 31;

  Dueness dueness(LocalDate today) {
    if (today.isAfter(until)) {
      return Dueness.OVERDUE;
    }
    return today.isBefore(from) ? Dueness.UPCOMING : Dueness.DUE;
  }

  /**
   * The days from today on that are worth a search: the rest of the window, or the coming month
   * where it is over; at most a month of either.
   */
  Window searchable(LocalDate today) {
    LocalDate first = today.isAfter(from) ? today : from;
    LocalDate aMonthOn = first.plusDays(LONGEST_SEARCH_DAYS - 1);
    return new Window(first, today.isAfter(until) || until.isAfter(aMonthOn) ? aMonthOn : until);
  }
}
