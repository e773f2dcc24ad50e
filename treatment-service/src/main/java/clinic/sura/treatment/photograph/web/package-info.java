/** Photographs over HTTP. */
@NullMarked
package clinic.sura.treatment.photograph.web;

import org.jspecify.annotations.NullMarked;
