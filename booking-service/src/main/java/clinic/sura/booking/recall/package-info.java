/** Recalls: a patient is due for a visit within a window of days. */
@NullMarked
package clinic.sura.booking.recall;

import org.jspecify.annotations.NullMarked;
