/** Questionnaires in MongoDB. */
@NullMarked
package clinic.sura.treatment.questionnaire.mongo;

import org.jspecify.annotations.NullMarked;
