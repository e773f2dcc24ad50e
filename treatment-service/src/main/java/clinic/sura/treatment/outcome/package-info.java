/**
 * What a treatment has brought: the legs measured again, how much better it looks, and the curve of
 * both beside what is in print. It says what was, never what will be.
 */
@NullMarked
package clinic.sura.treatment.outcome;

import org.jspecify.annotations.NullMarked;
