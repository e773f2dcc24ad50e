/** The calendar of a clinic: in which zone its days begin. */
@NullMarked
package clinic.sura.treatment.calendar;

import org.jspecify.annotations.NullMarked;
