@NullMarked
package clinic.sura.local.cli;

import org.jspecify.annotations.NullMarked;
