package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;

/**
 * What one appointment takes.
 *
 * @param appointmentId who takes it
 * @param visit for which the patient is taken
 * @param held for which practitioner and room are taken: the visit with its buffers
 */
public record TakenTime(
    String appointmentId,
    String patientId,
    String practitionerId,
    String roomId,
    TimeSpan visit,
    TimeSpan held) {}
