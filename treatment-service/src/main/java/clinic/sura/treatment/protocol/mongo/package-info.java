/** Signed-off versions of protocols in MongoDB. */
@NullMarked
package clinic.sura.treatment.protocol.mongo;

import org.jspecify.annotations.NullMarked;
