/** Patient identity from the booking service's events. */
@NullMarked
package clinic.sura.treatment.patient.messaging;

import org.jspecify.annotations.NullMarked;
