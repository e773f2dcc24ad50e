/** Recalls of lots in MongoDB. */
@NullMarked
package clinic.sura.treatment.lot.mongo;

import org.jspecify.annotations.NullMarked;
