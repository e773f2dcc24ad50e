/**
 * Spans of time, the booking grid and weekly hours: the words that every feature here speaks of
 * time in.
 */
@NullMarked
package clinic.sura.booking.calendar;

import org.jspecify.annotations.NullMarked;
