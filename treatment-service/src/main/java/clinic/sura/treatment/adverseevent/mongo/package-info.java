/** Adverse events in MongoDB. */
@NullMarked
package clinic.sura.treatment.adverseevent.mongo;

import org.jspecify.annotations.NullMarked;
