package clinic.sura.booking.appointment;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.LocalDate;

/**
 * With whom, where and when a visit takes place.
 *
 * @param visit the visit itself
 * @param held the visit with its buffers, for which practitioner and room are taken
 * @param date the day of the clinic's calendar that it begins on
 */
public record Place(
    String practitionerId, String roomId, TimeSpan visit, TimeSpan held, LocalDate date) {}
