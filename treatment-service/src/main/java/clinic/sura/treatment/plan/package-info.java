/** Treatment plans: product, units per leg, sessions; proposed, then accepted by the patient. */
@NullMarked
package clinic.sura.treatment.plan;

import org.jspecify.annotations.NullMarked;
