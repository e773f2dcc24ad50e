/** Patients who want to be erased, as booking tells of them. */
@NullMarked
package clinic.sura.notification.inbound.messaging;

import org.jspecify.annotations.NullMarked;
