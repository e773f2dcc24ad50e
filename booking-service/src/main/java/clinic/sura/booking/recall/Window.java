package clinic.sura.booking.recall;

import java.time.LocalDate;

/**
 * The days on which a patient is due, in the clinic's calendar.
 *
 * @param from the first
 * @param until the last
 */
public record Window(LocalDate from, LocalDate until) {}
