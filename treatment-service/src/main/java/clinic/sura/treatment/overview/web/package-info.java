/** The chart and the waiting patients over HTTP. */
@NullMarked
package clinic.sura.treatment.overview.web;

import org.jspecify.annotations.NullMarked;
