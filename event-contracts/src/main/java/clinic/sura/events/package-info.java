/**
 * What the services tell each other.
 *
 * <p>A record here is the wire format of one event type and version. Fields may be added; none is
 * ever changed or removed. A break is a new record with a new version beside the old one.
 */
@NullMarked
package clinic.sura.events;

import org.jspecify.annotations.NullMarked;
