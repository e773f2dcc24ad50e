/** Appointments: their states, the claims that keep them apart, and what happened to each. */
@NullMarked
package clinic.sura.booking.appointment;

import org.jspecify.annotations.NullMarked;
