/** What the patient has signed. */
@NullMarked
package clinic.sura.treatment.consent;

import org.jspecify.annotations.NullMarked;
