/** The stream of changes over HTTP. */
@NullMarked
package clinic.sura.treatment.live.web;

import org.jspecify.annotations.NullMarked;
