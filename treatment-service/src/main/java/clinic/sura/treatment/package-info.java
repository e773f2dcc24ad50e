/** Treatment: charts, assessments, plans, consents, vials and sessions. */
@NullMarked
package clinic.sura.treatment;

import org.jspecify.annotations.NullMarked;
