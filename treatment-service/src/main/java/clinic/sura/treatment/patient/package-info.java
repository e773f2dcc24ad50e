/** Who the patients are, as the booking service tells it. */
@NullMarked
package clinic.sura.treatment.patient;

import org.jspecify.annotations.NullMarked;
