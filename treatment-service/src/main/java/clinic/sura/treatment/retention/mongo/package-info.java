/** Erases records in MongoDB. */
@NullMarked
package clinic.sura.treatment.retention.mongo;

import org.jspecify.annotations.NullMarked;
