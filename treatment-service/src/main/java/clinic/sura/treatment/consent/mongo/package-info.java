/** Consents in MongoDB. */
@NullMarked
package clinic.sura.treatment.consent.mongo;

import org.jspecify.annotations.NullMarked;
