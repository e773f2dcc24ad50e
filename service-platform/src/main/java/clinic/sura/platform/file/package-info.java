/** Files that belong to records, in the database beside them. */
@NullMarked
package clinic.sura.platform.file;

import org.jspecify.annotations.NullMarked;
