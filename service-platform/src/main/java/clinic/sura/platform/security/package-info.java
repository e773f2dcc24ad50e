/** Who calls, and what they may do. */
@NullMarked
package clinic.sura.platform.security;

import org.jspecify.annotations.NullMarked;
