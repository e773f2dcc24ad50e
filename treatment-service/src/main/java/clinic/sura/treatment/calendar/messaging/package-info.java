/** Learns a clinic's zone from its appointments. */
@NullMarked
package clinic.sura.treatment.calendar.messaging;

import org.jspecify.annotations.NullMarked;
