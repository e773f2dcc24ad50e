/** Sessions in MongoDB. */
@NullMarked
package clinic.sura.treatment.session.mongo;

import org.jspecify.annotations.NullMarked;
