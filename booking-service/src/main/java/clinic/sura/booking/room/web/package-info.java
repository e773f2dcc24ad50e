/** Rooms over HTTP. */
@NullMarked
package clinic.sura.booking.room.web;

import org.jspecify.annotations.NullMarked;
