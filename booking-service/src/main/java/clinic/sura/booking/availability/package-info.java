/** When a service can be had: one pure computation over set-up and taken time. */
@NullMarked
package clinic.sura.booking.availability;

import org.jspecify.annotations.NullMarked;
