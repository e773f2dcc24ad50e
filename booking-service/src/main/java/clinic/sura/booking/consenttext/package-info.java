/** What a clinic lets its patients read before they agree to something at the desk. */
@NullMarked
package clinic.sura.booking.consenttext;

import org.jspecify.annotations.NullMarked;
