/** Rooms in MongoDB. */
@NullMarked
package clinic.sura.booking.room.mongo;

import org.jspecify.annotations.NullMarked;
