/** Reading for many at once. */
@NullMarked
package clinic.sura.platform.read;

import org.jspecify.annotations.NullMarked;
