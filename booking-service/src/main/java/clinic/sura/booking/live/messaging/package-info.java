/** Which of this service's own events the pages hear of. */
@NullMarked
package clinic.sura.booking.live.messaging;

import org.jspecify.annotations.NullMarked;
