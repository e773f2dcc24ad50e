/** Which patients' records are of one person, for services that only hear of it. */
@NullMarked
package clinic.sura.platform.merge;

import org.jspecify.annotations.NullMarked;
