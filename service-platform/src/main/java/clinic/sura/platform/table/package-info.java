/** Tables that spreadsheets read. */
@NullMarked
package clinic.sura.platform.table;

import org.jspecify.annotations.NullMarked;
