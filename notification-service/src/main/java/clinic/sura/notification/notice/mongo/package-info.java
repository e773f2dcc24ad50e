/** Notices, staff and duties in MongoDB. */
@NullMarked
package clinic.sura.notification.notice.mongo;

import org.jspecify.annotations.NullMarked;
