/** Drives offers on as time passes. */
@NullMarked
package clinic.sura.booking.waiting.schedule;

import org.jspecify.annotations.NullMarked;
