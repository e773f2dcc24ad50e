/** Which collections hold records of people. */
@NullMarked
package clinic.sura.booking.export.mongo;

import org.jspecify.annotations.NullMarked;
