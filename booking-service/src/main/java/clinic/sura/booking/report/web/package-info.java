/** Reports over HTTP, as JSON and as CSV. */
@NullMarked
package clinic.sura.booking.report.web;

import org.jspecify.annotations.NullMarked;
