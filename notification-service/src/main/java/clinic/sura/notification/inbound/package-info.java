/**
 * What patients write to the clinic in words, until somebody at the desk has seen to it. The words
 * stay here: they are in no event and no log.
 */
@NullMarked
package clinic.sura.notification.inbound;

import org.jspecify.annotations.NullMarked;
