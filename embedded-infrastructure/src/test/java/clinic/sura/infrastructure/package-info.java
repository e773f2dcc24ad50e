@NullMarked
package clinic.sura.infrastructure;

import org.jspecify.annotations.NullMarked;
