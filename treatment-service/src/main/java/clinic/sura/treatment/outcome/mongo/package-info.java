/** Outcomes in MongoDB. */
@NullMarked
package clinic.sura.treatment.outcome.mongo;

import org.jspecify.annotations.NullMarked;
