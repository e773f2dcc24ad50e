/** Calendar feeds: what a practitioner or a room has to do, for calendars that subscribe to it. */
@NullMarked
package clinic.sura.booking.feed;

import org.jspecify.annotations.NullMarked;
