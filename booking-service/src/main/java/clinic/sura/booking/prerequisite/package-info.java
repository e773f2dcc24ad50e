/** What a patient must have before some services may be booked. */
@NullMarked
package clinic.sura.booking.prerequisite;

import org.jspecify.annotations.NullMarked;
