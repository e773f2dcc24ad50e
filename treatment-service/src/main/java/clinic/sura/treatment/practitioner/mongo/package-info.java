/** Practitioners in MongoDB. */
@NullMarked
package clinic.sura.treatment.practitioner.mongo;

import org.jspecify.annotations.NullMarked;
