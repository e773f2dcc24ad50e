/** Prerequisites in MongoDB. */
@NullMarked
package clinic.sura.booking.prerequisite.mongo;

import org.jspecify.annotations.NullMarked;
