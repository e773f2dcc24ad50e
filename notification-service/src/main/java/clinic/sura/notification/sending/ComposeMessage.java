package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Approved;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import clinic.sura.notification.link.PatientLinks;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.Fact.OfferChanged;
import clinic.sura.notification.occasion.Fact.RecallChanged;
import clinic.sura.notification.occasion.Fact.SessionWritten;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.MessageContent.Days;
import clinic.sura.notification.template.MessageLinks;
import clinic.sura.notification.template.RenderedMessage;
import clinic.sura.notification.template.Templates;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the message that goes out from the intent and what is known when it does. */
@Service
public class ComposeMessage {

  private final Templates templates;
  private final Invitations invitations;
  private final Occasions occasions;
  private final PersonPreferences people;
  private final PatientLinks links;

  public ComposeMessage(
      Templates templates,
      CalendarFiles calendarFiles,
      Occasions occasions,
      PersonPreferences people,
      PatientLinks links) {
    this.templates = templates;
    this.invitations = new Invitations(calendarFiles);
    this.occasions = occasions;
    this.people = people;
    this.links = links;
  }

  /**
   * The message for one channel.
   *
   * @param mayHaveBeenTaken whether that channel may have taken it before
   */
  OutgoingMessage compose(
      MessageIntent intent, Decision.Send send, Channel channel, boolean mayHaveBeenTaken) {
    ContactPreference preference = send.preference();
    String address = preference.addressOn(channel);
    if (address == null) {
      throw new IllegalStateException("The route names a channel without an address: " + channel);
    }
    MessageContent content = content(intent, send, receiver(preference, channel, address));
    RenderedMessage rendered = templates.render(content);
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
    return fact(send.occasion(), send.wanted().factVersion()) instanceof VisitChanged visit
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

  private MessageContent content(MessageIntent intent, Decision.Send send, String receiver) {
    ContactPreference preference = send.preference();
    Fact fact = fact(send.occasion(), send.wanted().factVersion());
    VisitDetails visit = visit(fact);
    return new MessageContent(
        intent.kind(),
        intent.step(),
        preference.language(),
        preference.givenName(),
        preference.familyName(),
        preference.timeZone(),
        clinicName(intent, visit),
        visit,
        days(send.occasion(), fact),
        fact instanceof OfferChanged offer ? offer.until() : null,
        new MessageLinks(
            action(intent, send.occasion(), fact, receiver),
            links.messages(intent.clinicId(), preference.patientId(), receiver, intent.dueAt())));
  }

  /** For what the patient may still say something to. */
  private @Nullable String action(
      MessageIntent intent, Occasion occasion, Fact fact, String receiver) {
    String clinic = intent.clinicId();
    String subject = occasion.subject();
    return switch (intent.kind()) {
      case BOOKING_CONFIRMED, REMINDER, RESCHEDULED ->
          fact instanceof VisitChanged visit
              ? links.appointment(clinic, subject, receiver, visit.details().end())
              : null;
      case WAITING_LIST_OFFER ->
          fact instanceof OfferChanged offer && offer.until() != null
              ? links.offer(clinic, subject, receiver, offer.until())
              : null;
      case AFTERCARE -> links.checkIn(clinic, subject, receiver, intent.dueAt());
      case RESULT_CHECK -> links.questionnaire(clinic, subject, receiver, intent.dueAt());
      case LOT_RECALL -> links.lotRecall(clinic, subject, receiver, intent.dueAt());
      case CANCELLED, MISSED, MAINTENANCE_RECALL -> null;
    };
  }

  private static @Nullable VisitDetails visit(Fact fact) {
    return switch (fact) {
      case VisitChanged visit -> visit.details();
      case OfferChanged offer -> offer.offered();
      case SessionWritten _, RecallChanged _, LotRecalled _ -> null;
    };
  }

  private static Fact fact(Occasion occasion, long version) {
    return occasion.facts().stream()
        .filter(fact -> fact.version() == version)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Days days(Occasion occasion, Fact fact) {
    return switch (fact) {
      case VisitChanged _, OfferChanged _, LotRecalled _ -> null;
      case RecallChanged recall ->
          recall.from() == null || recall.until() == null
              ? null
              : new Days(recall.from(), recall.until());
      case SessionWritten _ -> {
        // An amendment may have moved them since the signature.
        SessionWritten latest = occasion.facts(SessionWritten.class).getLast();
        yield new Days(latest.resultCheckFrom(), latest.resultCheckUntil());
      }
    };
  }

  /** Sessions and recalls don't name the clinic: the patient's latest visit does. */
  private @Nullable String clinicName(MessageIntent intent, @Nullable VisitDetails visit) {
    if (visit != null) {
      return visit.clinicName();
    }
    List<VisitChanged> visits =
        people.recordsOf(intent.clinicId(), intent.patientId()).stream()
            .flatMap(record -> occasions.ofPatient(intent.clinicId(), record).stream())
            .flatMap(occasion -> occasion.facts(VisitChanged.class).stream())
            .toList();
    return visits.stream()
        .max(Comparator.comparing(VisitChanged::at))
        .map(latest -> latest.details().clinicName())
        .orElse(null);
  }
}
