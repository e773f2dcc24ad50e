/** What the pages hear of at once, so that nobody works on what others have changed. */
@NullMarked
package clinic.sura.booking.live;

import org.jspecify.annotations.NullMarked;
