package clinic.sura.booking.waiting;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;

/**
 * A place that is kept for a patient who waits.
 *
 * @param freedTimeId the freed time that it came from
 * @param appointmentId the appointment that keeps it
 * @param until first instant at which it is no longer kept
 */
public record Offer(
    String freedTimeId,
    String appointmentId,
    String practitionerId,
    TimeSpan visit,
    Instant madeAt,
    Instant until) {}
