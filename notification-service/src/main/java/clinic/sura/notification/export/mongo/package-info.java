/** Which collections hold records of people. */
@NullMarked
package clinic.sura.notification.export.mongo;

import org.jspecify.annotations.NullMarked;
