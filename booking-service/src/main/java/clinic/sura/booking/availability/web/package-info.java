/** Free slots over HTTP. */
@NullMarked
package clinic.sura.booking.availability.web;

import org.jspecify.annotations.NullMarked;
