/** What the service keeps of a person, as a file and on paper. */
@NullMarked
package clinic.sura.treatment.export;

import org.jspecify.annotations.NullMarked;
