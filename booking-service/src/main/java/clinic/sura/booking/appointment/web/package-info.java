/** Appointments over HTTP. */
@NullMarked
package clinic.sura.booking.appointment.web;

import org.jspecify.annotations.NullMarked;
