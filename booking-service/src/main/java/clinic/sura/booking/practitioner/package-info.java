/** Who treats: credentials with their validity, weekly hours and absences. */
@NullMarked
package clinic.sura.booking.practitioner;

import org.jspecify.annotations.NullMarked;
