/** Patients in MongoDB. */
@NullMarked
package clinic.sura.booking.patient.mongo;

import org.jspecify.annotations.NullMarked;
