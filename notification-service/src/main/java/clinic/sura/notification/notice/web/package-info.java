/** Notices over HTTP. */
@NullMarked
package clinic.sura.notification.notice.web;

import org.jspecify.annotations.NullMarked;
