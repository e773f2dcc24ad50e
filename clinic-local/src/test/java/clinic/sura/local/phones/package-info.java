@NullMarked
package clinic.sura.local.phones;

import org.jspecify.annotations.NullMarked;
