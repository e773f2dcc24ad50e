/** The ways to reach a patient, as a port for providers. */
@NullMarked
package clinic.sura.notification.channel;

import org.jspecify.annotations.NullMarked;
