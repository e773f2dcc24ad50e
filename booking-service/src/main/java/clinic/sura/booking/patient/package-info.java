/** Who comes: identity and how to reach them. */
@NullMarked
package clinic.sura.booking.patient;

import org.jspecify.annotations.NullMarked;
