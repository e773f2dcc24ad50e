/** The rules of a protocol over HTTP. */
@NullMarked
package clinic.sura.treatment.rules.web;

import org.jspecify.annotations.NullMarked;
