/** Consents over HTTP. */
@NullMarked
package clinic.sura.treatment.consent.web;

import org.jspecify.annotations.NullMarked;
