/** Patients over HTTP. */
@NullMarked
package clinic.sura.booking.patient.web;

import org.jspecify.annotations.NullMarked;
