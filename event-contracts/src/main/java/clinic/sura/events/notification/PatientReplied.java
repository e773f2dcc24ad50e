package clinic.sura.events.notification;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * A patient has answered a message about an appointment; what was written is not kept.
 *
 * @param messageId id of the message that was answered
 * @param appointmentId the appointment that the message was about
 * @param answer CONFIRM, or CANCEL_REQUESTED: somebody at the desk decides
 * @param channel how it came: SMS, LINE or WHATSAPP
 * @param at when it came in
 */
@EventType("clinic.sura.notification.PatientReplied.v1")
public record PatientReplied(
    String clinicId,
    String patientId,
    long version,
    String messageId,
    String appointmentId,
    String answer,
    String channel,
    Instant at)
    implements PatientEvent {}
