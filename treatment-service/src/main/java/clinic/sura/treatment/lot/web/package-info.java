/** Recalls of lots over HTTP. */
@NullMarked
package clinic.sura.treatment.lot.web;

import org.jspecify.annotations.NullMarked;
