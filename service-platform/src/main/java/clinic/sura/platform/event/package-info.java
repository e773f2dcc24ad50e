/**
 * Receives the events of other services: at least once, in the order of each patient, with the
 * unhandled ones parked.
 */
@NullMarked
package clinic.sura.platform.event;

import org.jspecify.annotations.NullMarked;
