package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Approved;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import clinic.sura.notification.link.PatientLinks;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.RenderedMessage;
import clinic.sura.notification.template.Templates;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the message that goes out from the intent and what is known when it does. */
@Service
public class ComposeMessage {

  private final Templates templates;
  private final Invitations invitations;
  private final Contents contents;
  private final PatientLinks links;

  public ComposeMessage(
      Templates templates,
      CalendarFiles calendarFiles,
      Occasions occasions,
      PersonPreferences people,
      PatientLinks links) {
    this.templates = templates;
    this.invitations = new Invitations(calendarFiles);
    this.contents = new Contents(occasions, people, links);
    this.links = links;
  }

  /**
   * What is handed over to one channel.
   *
   * @param mayHaveBeenTaken whether that channel may have taken it before
   */
  OutgoingMessage compose(Letter letter, Channel channel, boolean mayHaveBeenTaken) {
    MessageIntent intent = letter.intent();
    Decision.Send send = letter.send();
    ContactPreference preference = send.preference();
    String address = preference.addressOn(channel);
    if (address == null) {
      throw new IllegalStateException("The route names a channel without an address: " + channel);
    }
    RenderedMessage rendered = rendered(letter, receiver(preference, channel, address));
    return new OutgoingMessage(
        intent.id(),
        address,
        rendered.senderName(),
        rendered.language(),
        rendered.subject(),
        text(rendered, channel),
        rendered.html(),
        new Approved(intent.kind().name(), rendered.templateValues()),
        mayHaveBeenTaken,
        channel == Channel.EMAIL ? stop(intent, send, address) : null,
        List.of(),
        channel == Channel.EMAIL ? invitation(intent, send, rendered, address) : null);
  }

  private RenderedMessage rendered(Letter letter, String receiver) {
    MessageContent first = contents.of(letter.intent(), letter.send(), receiver);
    if (letter.along().isEmpty()) {
      return templates.render(first);
    }
    Stream<MessageContent> others =
        letter.along().stream().map(each -> contents.of(each.intent(), each.send(), receiver));
    return templates.together(Stream.concat(Stream.of(first), others).toList());
  }

  private URI stop(MessageIntent intent, Decision.Send send, String address) {
    return links.stop(
        intent.clinicId(),
        send.preference().patientId(),
        address,
        intent.dueAt(),
        send.wanted().marketing());
  }

  private @Nullable Invitation invitation(
      MessageIntent intent, Decision.Send send, RenderedMessage rendered, String address) {
    return Contents.fact(send) instanceof VisitChanged visit
        ? invitations.of(intent.kind(), send.occasion(), visit, rendered, address)
        : null;
  }

  private static String text(RenderedMessage rendered, Channel channel) {
    return switch (channel) {
      case EMAIL -> rendered.text();
      case SMS -> rendered.sms().text();
      case LINE, WHATSAPP -> rendered.chat();
    };
  }

  /** By what booking knows where a message goes: of ids at LINE it does not know. */
  private static String receiver(ContactPreference preference, Channel channel, String address) {
    return switch (channel) {
      case EMAIL, SMS, WHATSAPP -> address;
      case LINE ->
          Optional.ofNullable(preference.phone())
              .or(() -> Optional.ofNullable(preference.email()))
              .orElse(address);
    };
  }
}
