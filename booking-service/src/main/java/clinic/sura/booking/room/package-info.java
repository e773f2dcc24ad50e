/** Rooms, each of one kind. */
@NullMarked
package clinic.sura.booking.room;

import org.jspecify.annotations.NullMarked;
