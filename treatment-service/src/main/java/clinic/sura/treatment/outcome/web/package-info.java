/** Outcomes over HTTP. */
@NullMarked
package clinic.sura.treatment.outcome.web;

import org.jspecify.annotations.NullMarked;
