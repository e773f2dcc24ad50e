/** Vials over HTTP. */
@NullMarked
package clinic.sura.treatment.vial.web;

import org.jspecify.annotations.NullMarked;
