/**
 * Notices of what is urgent, to the clinic's own staff: who is told, and who is told next, until
 * somebody has it.
 */
@NullMarked
package clinic.sura.notification.notice;

import org.jspecify.annotations.NullMarked;
