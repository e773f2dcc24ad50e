/** Assessments in MongoDB. */
@NullMarked
package clinic.sura.treatment.assessment.mongo;

import org.jspecify.annotations.NullMarked;
