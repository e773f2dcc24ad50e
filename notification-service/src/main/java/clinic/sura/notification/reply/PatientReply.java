package clinic.sura.notification.reply;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;

/**
 * A patient has answered a message. What was written is not kept.
 *
 * @param id derived from the provider's id of what came, so that it counts once
 * @param messageId the message that was answered
 * @param appointmentId the appointment that the message was about
 * @param at when the answer came in
 */
public record PatientReply(
    String id,
    String clinicId,
    String patientId,
    String messageId,
    String appointmentId,
    Answer answer,
    Channel channel,
    Instant at) {}
