/** Appointments in MongoDB. */
@NullMarked
package clinic.sura.booking.appointment.mongo;

import org.jspecify.annotations.NullMarked;
