/** Recalls over HTTP. */
@NullMarked
package clinic.sura.booking.recall.web;

import org.jspecify.annotations.NullMarked;
