/** The ledger in MongoDB. */
@NullMarked
package clinic.sura.notification.message.mongo;

import org.jspecify.annotations.NullMarked;
