/** Who treats patients, and what they are qualified for, as the booking service tells it. */
@NullMarked
package clinic.sura.treatment.practitioner;

import org.jspecify.annotations.NullMarked;
