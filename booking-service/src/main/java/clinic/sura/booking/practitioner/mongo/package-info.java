/** Practitioners in MongoDB. */
@NullMarked
package clinic.sura.booking.practitioner.mongo;

import org.jspecify.annotations.NullMarked;
