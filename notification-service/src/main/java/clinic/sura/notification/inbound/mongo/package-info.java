/** What patients wrote, in MongoDB. */
@NullMarked
package clinic.sura.notification.inbound.mongo;

import org.jspecify.annotations.NullMarked;
