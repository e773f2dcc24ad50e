/** Patients from and to files: another system's list comes in, the clinic's own goes out. */
@NullMarked
package clinic.sura.booking.patientfile;

import org.jspecify.annotations.NullMarked;
