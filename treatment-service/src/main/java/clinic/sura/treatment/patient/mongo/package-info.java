/** Patient identity in MongoDB. */
@NullMarked
package clinic.sura.treatment.patient.mongo;

import org.jspecify.annotations.NullMarked;
