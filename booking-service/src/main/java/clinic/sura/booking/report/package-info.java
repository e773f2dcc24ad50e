/**
 * Reports: numbers over a range of days, each with one definition, computed from what booking knows
 * when they are asked for.
 */
@NullMarked
package clinic.sura.booking.report;

import org.jspecify.annotations.NullMarked;
