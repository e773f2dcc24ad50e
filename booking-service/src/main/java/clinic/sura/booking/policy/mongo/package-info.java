/** The attendance policy in MongoDB. */
@NullMarked
package clinic.sura.booking.policy.mongo;

import org.jspecify.annotations.NullMarked;
