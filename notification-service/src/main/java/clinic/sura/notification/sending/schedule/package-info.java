/** Looks at the business clock often and starts the sending. */
@NullMarked
package clinic.sura.notification.sending.schedule;

import org.jspecify.annotations.NullMarked;
