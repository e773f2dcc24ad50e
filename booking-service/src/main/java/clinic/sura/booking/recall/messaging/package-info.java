/** What opens, corrects and closes recalls. */
@NullMarked
package clinic.sura.booking.recall.messaging;

import org.jspecify.annotations.NullMarked;
