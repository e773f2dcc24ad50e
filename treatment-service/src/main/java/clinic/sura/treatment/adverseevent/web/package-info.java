/** Adverse events over HTTP. */
@NullMarked
package clinic.sura.treatment.adverseevent.web;

import org.jspecify.annotations.NullMarked;
