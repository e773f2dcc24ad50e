/** What the clinic offers: durations, buffers, and what a visit of that kind requires. */
@NullMarked
package clinic.sura.booking.service;

import org.jspecify.annotations.NullMarked;
