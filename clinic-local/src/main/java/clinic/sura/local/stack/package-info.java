/** Starts, watches and stops the processes that make up a clinic on one machine. */
@NullMarked
package clinic.sura.local.stack;

import org.jspecify.annotations.NullMarked;
