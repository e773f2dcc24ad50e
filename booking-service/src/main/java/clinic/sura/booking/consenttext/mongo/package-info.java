/** Texts to be read before agreeing, in MongoDB. */
@NullMarked
package clinic.sura.booking.consenttext.mongo;

import org.jspecify.annotations.NullMarked;
