/** Plans in MongoDB. */
@NullMarked
package clinic.sura.treatment.plan.mongo;

import org.jspecify.annotations.NullMarked;
