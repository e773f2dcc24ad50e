/** The clinic's services in MongoDB. */
@NullMarked
package clinic.sura.booking.service.mongo;

import org.jspecify.annotations.NullMarked;
