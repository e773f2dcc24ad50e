@NullMarked
package clinic.sura.local.identity;

import org.jspecify.annotations.NullMarked;
