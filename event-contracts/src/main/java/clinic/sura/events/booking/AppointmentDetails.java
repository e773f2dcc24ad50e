package clinic.sura.events.booking;

import java.time.Instant;

/**
 * When, what, with whom and where an appointment is.
 *
 * @param serviceId the clinic's own name of the service, such as {@code calf-consultation}
 * @param practitionerId the clinic's own name of the practitioner, such as {@code dr-anan}
 * @param practitionerName as it is shown to patients
 * @param roomId the clinic's own name of the room, such as {@code consult-1}
 * @param roomName as it is shown to patients
 * @param start first instant of the visit, without buffers
 * @param end first instant after the visit, without buffers
 * @param clinicName as it is shown to patients
 * @param clinicTimeZone IANA zone of the clinic's calendar
 * @param clinicAddress one line, as a map finds it
 */
public record AppointmentDetails(
    String serviceId,
    String practitionerId,
    String practitionerName,
    String roomId,
    String roomName,
    Instant start,
    Instant end,
    String clinicName,
    String clinicTimeZone,
    String clinicAddress) {}
