/** Equipment in MongoDB. */
@NullMarked
package clinic.sura.booking.equipment.mongo;

import org.jspecify.annotations.NullMarked;
