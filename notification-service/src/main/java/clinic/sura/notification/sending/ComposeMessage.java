package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Approved;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import clinic.sura.notification.link.PatientLinks;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.RenderedMessage;
import clinic.sura.notification.template.Templates;
import clinic.sura.notification.template.TextMessage;
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

  public ComposeMessage(Templates templates, CalendarFiles calendarFiles, PatientLinks links) {
    this.templates = templates;
    this.invitations = new Invitations(calendarFiles);
    this.contents = new Contents(links);
    this.links = links;
  }

  /**
   * What is handed over to one channel.
   *
   * @param mayHaveBeenTaken whether that channel may have taken it before
   */
  OutgoingMessage compose(Letter letter, Channel channel, boolean mayHaveBeenTaken) {
    ContactPreference preference = letter.known().preference();
    String address = preference.addressOn(channel);
    if (address == null) {
      throw new IllegalStateException("The route names a channel without an address: " + channel);
    }
    String receiver = receiver(preference, channel, address);
    return switch (channel) {
      case SMS -> texted(letter, address, receiver, mayHaveBeenTaken);
      case EMAIL, LINE, WHATSAPP -> written(letter, channel, address, receiver, mayHaveBeenTaken);
    };
  }

  private OutgoingMessage texted(
      Letter letter, String address, String receiver, boolean mayHaveBeenTaken) {
    MessageIntent intent = letter.intent();
    TextMessage message = templates.text(contents.of(intent, letter.known(), receiver));
    return new OutgoingMessage(
        intent.id(),
        address,
        message.senderName(),
        message.language(),
        "",
        message.sms().text(),
        "",
        new Approved(intent.kind().name(), List.of()),
        mayHaveBeenTaken,
        null,
        List.of(),
        null);
  }

  private OutgoingMessage written(
      Letter letter, Channel channel, String address, String receiver, boolean mayHaveBeenTaken) {
    MessageIntent intent = letter.intent();
    Known known = letter.known();
    RenderedMessage rendered = rendered(letter, receiver);
    return new OutgoingMessage(
        intent.id(),
        address,
        rendered.senderName(),
        rendered.language(),
        rendered.subject(),
        channel == Channel.EMAIL ? rendered.text() : rendered.chat(),
        rendered.html(),
        new Approved(intent.kind().name(), rendered.templateValues()),
        mayHaveBeenTaken,
        channel == Channel.EMAIL ? stop(intent, known, address) : null,
        List.of(),
        channel == Channel.EMAIL ? invitation(intent, known, rendered, address) : null);
  }

  private RenderedMessage rendered(Letter letter, String receiver) {
    MessageContent first = contents.of(letter.intent(), letter.known(), receiver);
    if (letter.along().isEmpty()) {
      return templates.render(first);
    }
    Stream<MessageContent> others =
        letter.along().stream().map(each -> contents.of(each.intent(), each.known(), receiver));
    return templates.together(Stream.concat(Stream.of(first), others).toList());
  }

  private URI stop(MessageIntent intent, Known known, String address) {
    return links.stop(
        intent.clinicId(),
        known.preference().patientId(),
        address,
        intent.dueAt(),
        known.wanted().marketing());
  }

  private @Nullable Invitation invitation(
      MessageIntent intent, Known known, RenderedMessage rendered, String address) {
    return known.fact() instanceof VisitChanged visit
        ? invitations.of(intent.kind(), known.occasion(), visit, rendered, address)
        : null;
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
