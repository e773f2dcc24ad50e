/** What other services report that changes appointments. */
@NullMarked
package clinic.sura.booking.appointment.messaging;

import org.jspecify.annotations.NullMarked;
