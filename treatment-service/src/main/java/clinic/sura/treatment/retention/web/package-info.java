/** Retention over HTTP. */
@NullMarked
package clinic.sura.treatment.retention.web;

import org.jspecify.annotations.NullMarked;
