/** Fingerprints of what must not change unseen. */
@NullMarked
package clinic.sura.platform.digest;

import org.jspecify.annotations.NullMarked;
