package clinic.sura.events.notification;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A message could not be sent by any channel; somebody should call. */
@EventType("clinic.sura.notification.MessageFailed.v1")
public record MessageFailed(
    String clinicId,
    String patientId,
    long version,
    String messageId,
    String kind,
    String channel,
    String reason)
    implements ClinicEvent {}
