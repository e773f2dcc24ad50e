/** Runs the whole clinic on one machine with nothing to install. */
@NullMarked
package clinic.sura.local;

import org.jspecify.annotations.NullMarked;
