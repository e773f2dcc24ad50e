/** The clinic over HTTP. */
@NullMarked
package clinic.sura.booking.clinic.web;

import org.jspecify.annotations.NullMarked;
