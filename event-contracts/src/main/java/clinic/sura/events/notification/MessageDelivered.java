package clinic.sura.events.notification;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * A message has reached its provider, which took responsibility for it.
 *
 * @param messageId id of the message, the subject of the event
 * @param kind what it is for, such as BOOKING_CONFIRMED or MAINTENANCE_RECALL
 * @param channel how it was sent: EMAIL, SMS, LINE or WHATSAPP
 * @param at when the provider took it, or when it arrived where the provider tells
 */
@EventType("clinic.sura.notification.MessageDelivered.v1")
public record MessageDelivered(
    String clinicId,
    String patientId,
    long version,
    String messageId,
    String kind,
    String channel,
    Instant at)
    implements PatientEvent {}
