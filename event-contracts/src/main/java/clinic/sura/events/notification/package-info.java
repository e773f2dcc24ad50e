/** Events that the notification service publishes, on the topic {@code sura.notification}. */
@NullMarked
package clinic.sura.events.notification;

import org.jspecify.annotations.NullMarked;
