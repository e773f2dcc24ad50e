/** A patient's chart as one page, and who is waiting: read from all features, written by none. */
@NullMarked
package clinic.sura.treatment.overview;

import org.jspecify.annotations.NullMarked;
