/** Calendar feeds in MongoDB. */
@NullMarked
package clinic.sura.booking.feed.mongo;

import org.jspecify.annotations.NullMarked;
