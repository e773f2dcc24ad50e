/** How long what is kept of a person must be kept, and why. */
@NullMarked
package clinic.sura.treatment.retention;

import org.jspecify.annotations.NullMarked;
