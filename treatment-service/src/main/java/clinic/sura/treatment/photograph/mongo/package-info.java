/** Photographs in MongoDB: the pictures in GridFS. */
@NullMarked
package clinic.sura.treatment.photograph.mongo;

import org.jspecify.annotations.NullMarked;
