/** Hears of times that became free. */
@NullMarked
package clinic.sura.booking.waiting.messaging;

import org.jspecify.annotations.NullMarked;
