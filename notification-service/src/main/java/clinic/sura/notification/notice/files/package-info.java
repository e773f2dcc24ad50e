/** The plan of notices from its file, and the settings. */
@NullMarked
package clinic.sura.notification.notice.files;

import org.jspecify.annotations.NullMarked;
