/** Documents in MongoDB: the files in GridFS. */
@NullMarked
package clinic.sura.treatment.document.mongo;

import org.jspecify.annotations.NullMarked;
