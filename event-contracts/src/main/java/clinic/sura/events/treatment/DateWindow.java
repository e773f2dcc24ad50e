package clinic.sura.events.treatment;

import java.time.LocalDate;

/**
 * A span of days in the clinic's calendar.
 *
 * @param from the first day
 * @param until the last day
 */
public record DateWindow(LocalDate from, LocalDate until) {}
