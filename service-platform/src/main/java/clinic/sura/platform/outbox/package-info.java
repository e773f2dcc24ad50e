/**
 * Publishes what the aggregates' outboxes hold, in order, and removes it once the broker has it.
 */
@NullMarked
package clinic.sura.platform.outbox;

import org.jspecify.annotations.NullMarked;
