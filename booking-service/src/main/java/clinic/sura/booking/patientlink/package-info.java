/**
 * What patients do themselves by a link that was sent to them: with one appointment, with an offer
 * of the waiting list, and about what the clinic writes to them.
 */
@NullMarked
package clinic.sura.booking.patientlink;

import org.jspecify.annotations.NullMarked;
