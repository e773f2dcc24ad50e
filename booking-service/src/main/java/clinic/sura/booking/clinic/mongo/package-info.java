/** The clinic in MongoDB. */
@NullMarked
package clinic.sura.booking.clinic.mongo;

import org.jspecify.annotations.NullMarked;
