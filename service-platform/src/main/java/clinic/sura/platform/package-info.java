/** What every service needs and no business word. */
@NullMarked
package clinic.sura.platform;

import org.jspecify.annotations.NullMarked;
