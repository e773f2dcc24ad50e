/**
 * Which messages an occasion calls for and when they are due: a data file, applied by pure
 * functions.
 */
@NullMarked
package clinic.sura.notification.plan;

import org.jspecify.annotations.NullMarked;
