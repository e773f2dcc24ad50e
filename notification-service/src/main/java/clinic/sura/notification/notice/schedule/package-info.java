/** Looks for notices that are due. */
@NullMarked
package clinic.sura.notification.notice.schedule;

import org.jspecify.annotations.NullMarked;
