/** What patients think of a treatment, asked when its result is to be seen. */
@NullMarked
package clinic.sura.treatment.questionnaire;

import org.jspecify.annotations.NullMarked;
