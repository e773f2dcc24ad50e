/** Journeys across the real processes, and what holds when they break. */
@NullMarked
package clinic.sura.system;

import org.jspecify.annotations.NullMarked;
