/** Contact preferences in MongoDB. */
@NullMarked
package clinic.sura.notification.preference.mongo;

import org.jspecify.annotations.NullMarked;
