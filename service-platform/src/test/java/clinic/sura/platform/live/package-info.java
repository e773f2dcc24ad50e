@NullMarked
package clinic.sura.platform.live;

import org.jspecify.annotations.NullMarked;
