/** What the pages hear of at once, so that a chart is not read as it was. */
@NullMarked
package clinic.sura.treatment.live;

import org.jspecify.annotations.NullMarked;
