/** What the physician measures and asks at a consultation. */
@NullMarked
package clinic.sura.treatment.assessment;

import org.jspecify.annotations.NullMarked;
