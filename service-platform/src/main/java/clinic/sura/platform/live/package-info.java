/**
 * Tells connected clients at once what has changed, as server-sent events that can be resumed at
 * any instance of the service.
 */
@NullMarked
package clinic.sura.platform.live;

import org.jspecify.annotations.NullMarked;
