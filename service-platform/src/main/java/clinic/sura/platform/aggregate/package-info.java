/**
 * One write: an aggregate is one document, and the events that a change causes, the answer that it
 * gave and the event that it handled are in that same document.
 */
@NullMarked
package clinic.sura.platform.aggregate;

import org.jspecify.annotations.NullMarked;
