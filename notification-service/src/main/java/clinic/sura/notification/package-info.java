/** Who is told what, when and where. */
@NullMarked
package clinic.sura.notification;

import org.jspecify.annotations.NullMarked;
