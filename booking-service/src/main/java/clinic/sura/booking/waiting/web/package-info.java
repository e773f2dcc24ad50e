/** The waiting list over HTTP. */
@NullMarked
package clinic.sura.booking.waiting.web;

import org.jspecify.annotations.NullMarked;
