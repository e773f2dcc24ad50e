/** Two records of one person become one, for everybody who reads them. */
@NullMarked
package clinic.sura.booking.merge;

import org.jspecify.annotations.NullMarked;
