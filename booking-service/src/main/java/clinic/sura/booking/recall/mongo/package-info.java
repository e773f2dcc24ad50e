/** Recalls in MongoDB. */
@NullMarked
package clinic.sura.booking.recall.mongo;

import org.jspecify.annotations.NullMarked;
