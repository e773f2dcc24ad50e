/** Calendar feeds over HTTP. */
@NullMarked
package clinic.sura.booking.feed.web;

import org.jspecify.annotations.NullMarked;
