package clinic.sura.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place in the calendar.
 *
 * @param roomId or null for any free room of the right kind
 */
public record BookingRequest(
    String patientId,
    String serviceId,
    String practitionerId,
    @Nullable String roomId,
    Instant start) {}
