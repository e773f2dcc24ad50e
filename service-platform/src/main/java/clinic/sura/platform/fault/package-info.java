/** Points at which a process can be made to fail, under the profile {@code local} only. */
@NullMarked
package clinic.sura.platform.fault;

import org.jspecify.annotations.NullMarked;
