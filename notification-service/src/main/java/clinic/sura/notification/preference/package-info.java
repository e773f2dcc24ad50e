/** How each patient wants to be reached; learnt from the booking service's events. */
@NullMarked
package clinic.sura.notification.preference;

import org.jspecify.annotations.NullMarked;
