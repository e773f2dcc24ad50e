/** Texts to be read before agreeing, over HTTP. */
@NullMarked
package clinic.sura.booking.consenttext.web;

import org.jspecify.annotations.NullMarked;
