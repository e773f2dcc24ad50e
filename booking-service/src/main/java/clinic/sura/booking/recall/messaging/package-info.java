/** What opens, corrects, closes and reopens recalls. */
@NullMarked
package clinic.sura.booking.recall.messaging;

import org.jspecify.annotations.NullMarked;
