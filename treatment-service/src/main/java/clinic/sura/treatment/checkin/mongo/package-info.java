/** Check-ins in MongoDB. */
@NullMarked
package clinic.sura.treatment.checkin.mongo;

import org.jspecify.annotations.NullMarked;
