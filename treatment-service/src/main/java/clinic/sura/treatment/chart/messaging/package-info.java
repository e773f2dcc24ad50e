/** Appointments from the booking service's events. */
@NullMarked
package clinic.sura.treatment.chart.messaging;

import org.jspecify.annotations.NullMarked;
