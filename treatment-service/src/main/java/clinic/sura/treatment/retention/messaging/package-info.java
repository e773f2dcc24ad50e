/** Hears of patients who want to be erased. */
@NullMarked
package clinic.sura.treatment.retention.messaging;

import org.jspecify.annotations.NullMarked;
