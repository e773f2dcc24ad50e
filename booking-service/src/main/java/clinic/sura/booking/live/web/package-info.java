/** The stream of changes over HTTP. */
@NullMarked
package clinic.sura.booking.live.web;

import org.jspecify.annotations.NullMarked;
