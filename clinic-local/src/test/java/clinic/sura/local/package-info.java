@NullMarked
package clinic.sura.local;

import org.jspecify.annotations.NullMarked;
