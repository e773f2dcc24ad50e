/** Booking: patients, practitioners, rooms, availability, appointments and recalls. */
@NullMarked
package clinic.sura.booking;

import org.jspecify.annotations.NullMarked;
