/** The business clock; under the profile {@code local} it can be moved. */
@NullMarked
package clinic.sura.platform.time;

import org.jspecify.annotations.NullMarked;
