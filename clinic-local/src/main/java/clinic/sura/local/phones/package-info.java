/**
 * Stands in for the providers that reach patients' phones: takes what goes to them, shows it, and
 * fails in the ways that providers do.
 */
@NullMarked
package clinic.sura.local.phones;

import org.jspecify.annotations.NullMarked;
