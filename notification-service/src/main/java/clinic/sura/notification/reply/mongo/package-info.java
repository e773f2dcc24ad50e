/** Answers of patients in MongoDB. */
@NullMarked
package clinic.sura.notification.reply.mongo;

import org.jspecify.annotations.NullMarked;
