/** Assessments over HTTP. */
@NullMarked
package clinic.sura.treatment.assessment.web;

import org.jspecify.annotations.NullMarked;
