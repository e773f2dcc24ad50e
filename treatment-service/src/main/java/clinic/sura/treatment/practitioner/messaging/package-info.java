/** Practitioners from the booking service's events. */
@NullMarked
package clinic.sura.treatment.practitioner.messaging;

import org.jspecify.annotations.NullMarked;
