/** Practitioners over HTTP. */
@NullMarked
package clinic.sura.booking.practitioner.web;

import org.jspecify.annotations.NullMarked;
