package clinic.sura.events.notification;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;
import java.time.Instant;

/** A message has reached its provider, which took responsibility for it. */
@EventType("clinic.sura.notification.MessageDelivered.v1")
public record MessageDelivered(
    String clinicId,
    String patientId,
    long version,
    String messageId,
    String kind,
    String channel,
    Instant at)
    implements ClinicEvent {}
