/** What should not be in a record, such as what belongs to another patient. */
@NullMarked
package clinic.sura.treatment.mistake;

import org.jspecify.annotations.NullMarked;
