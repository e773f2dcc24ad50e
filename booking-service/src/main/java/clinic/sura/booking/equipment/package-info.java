/** Equipment that a visit may need: one patient at a time, in its room or moved to any. */
@NullMarked
package clinic.sura.booking.equipment;

import org.jspecify.annotations.NullMarked;
