/** Occasions in MongoDB. */
@NullMarked
package clinic.sura.notification.occasion.mongo;

import org.jspecify.annotations.NullMarked;
