/** The clinic itself: its zone, opening hours and holidays. One document for each clinic. */
@NullMarked
package clinic.sura.booking.clinic;

import org.jspecify.annotations.NullMarked;
