package clinic.sura.notification.message.mongo;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.notification.MessageDelivered;
import clinic.sura.events.notification.MessageFailed;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageIntent;
import java.util.List;

/** What other services hear of a message; each of these statuses is written once per sending. */
final class MessageNews {

  private MessageNews() {}

  static List<ClinicEvent> of(MessageIntent intent) {
    Channel channel = intent.channel();
    String channelName = channel == null ? "NONE" : channel.name();
    return switch (intent.status()) {
      case DELIVERED ->
          List.of(
              new MessageDelivered(
                  intent.clinicId(),
                  intent.patientId(),
                  intent.version(),
                  intent.id(),
                  intent.kind().name(),
                  channelName,
                  intent.attempts().getLast().at()));
      case FAILED ->
          List.of(
              new MessageFailed(
                  intent.clinicId(),
                  intent.patientId(),
                  intent.version(),
                  intent.id(),
                  intent.kind().name(),
                  channelName,
                  intent.reason() == null ? "UNKNOWN" : intent.reason()));
      case PLANNED, CLAIMED, SENT, CANCELLED, EXPIRED -> List.of();
    };
  }
}
