/**
 * The waiting list: a time that becomes free is kept for whoever it fits best, for a while, and
 * then for the next. The entry says what a patient was offered, the freed time says who comes next,
 * and each step from one to the other can be taken again by whoever finds it half-done.
 */
@NullMarked
package clinic.sura.booking.waiting;

import org.jspecify.annotations.NullMarked;
