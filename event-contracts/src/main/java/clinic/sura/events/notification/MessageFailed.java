package clinic.sura.events.notification;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A message could not be sent by any channel; somebody should call.
 *
 * @param messageId id of the message, the subject of the event
 * @param kind what it is for, such as BOOKING_CONFIRMED or MAINTENANCE_RECALL
 * @param channel the channel tried last, or NONE where there was none to try
 * @param reason the last refusal in short, such as REJECTED; never contact data
 */
@EventType("clinic.sura.notification.MessageFailed.v1")
public record MessageFailed(
    String clinicId,
    String patientId,
    long version,
    String messageId,
    String kind,
    String channel,
    String reason)
    implements PatientEvent {}
