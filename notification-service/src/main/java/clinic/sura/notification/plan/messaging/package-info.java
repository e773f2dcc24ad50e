/** Turns the events of other services into occasions, preferences and planned messages. */
@NullMarked
package clinic.sura.notification.plan.messaging;

import org.jspecify.annotations.NullMarked;
