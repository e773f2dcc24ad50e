/** Who read and wrote which record. */
@NullMarked
package clinic.sura.platform.audit;

import org.jspecify.annotations.NullMarked;
