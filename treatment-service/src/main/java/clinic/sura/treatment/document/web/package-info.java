/** Documents over HTTP. */
@NullMarked
package clinic.sura.treatment.document.web;

import org.jspecify.annotations.NullMarked;
