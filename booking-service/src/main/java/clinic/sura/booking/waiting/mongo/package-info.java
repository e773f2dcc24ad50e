/** The waiting list in MongoDB. */
@NullMarked
package clinic.sura.booking.waiting.mongo;

import org.jspecify.annotations.NullMarked;
