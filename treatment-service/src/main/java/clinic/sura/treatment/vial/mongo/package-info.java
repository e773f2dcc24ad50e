/** Vials in MongoDB. */
@NullMarked
package clinic.sura.treatment.vial.mongo;

import org.jspecify.annotations.NullMarked;
