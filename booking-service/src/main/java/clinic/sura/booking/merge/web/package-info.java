/** Merges of patients over HTTP. */
@NullMarked
package clinic.sura.booking.merge.web;

import org.jspecify.annotations.NullMarked;
