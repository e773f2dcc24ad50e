@NullMarked
package clinic.sura.local.stack;

import org.jspecify.annotations.NullMarked;
