/** Which collections hold records of people. */
@NullMarked
package clinic.sura.treatment.export.mongo;

import org.jspecify.annotations.NullMarked;
