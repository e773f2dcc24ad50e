/** Files of patients over HTTP. */
@NullMarked
package clinic.sura.booking.patientfile.web;

import org.jspecify.annotations.NullMarked;
