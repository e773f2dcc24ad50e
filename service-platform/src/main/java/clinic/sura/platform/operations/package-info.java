/** What an operator does: look at dead letters and replay them. */
@NullMarked
package clinic.sura.platform.operations;

import org.jspecify.annotations.NullMarked;
