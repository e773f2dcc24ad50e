/** Events that the booking service publishes, on the topic {@code sura.booking}. */
@NullMarked
package clinic.sura.events.booking;

import org.jspecify.annotations.NullMarked;
