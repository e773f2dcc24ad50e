/** Clinic zones in MongoDB. */
@NullMarked
package clinic.sura.treatment.calendar.mongo;

import org.jspecify.annotations.NullMarked;
