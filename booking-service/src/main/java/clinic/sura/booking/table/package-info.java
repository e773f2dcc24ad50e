/** Tables that spreadsheets read. */
@NullMarked
package clinic.sura.booking.table;

import org.jspecify.annotations.NullMarked;
