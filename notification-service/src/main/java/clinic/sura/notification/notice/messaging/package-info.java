/** What is urgent, who treats and who is there, as other services tell of it. */
@NullMarked
package clinic.sura.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
