package clinic.sura.notification.sending;

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
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.MessageContent.Days;
import clinic.sura.notification.template.MessageLinks;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What messages tell, by the facts that are known when they go out. */
final class Contents {

  private final Occasions occasions;
  private final PersonPreferences people;
  private final PatientLinks links;

  Contents(Occasions occasions, PersonPreferences people, PatientLinks links) {
    this.occasions = occasions;
    this.people = people;
    this.links = links;
  }

  /**
   * What a message tells.
   *
   * @param receiver the address that its links are made for
   */
  MessageContent of(MessageIntent intent, Decision.Send send, String receiver) {
    ContactPreference preference = send.preference();
    Fact fact = fact(send);
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
        send.wanted().approval(),
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

  /** The fact that calls for it. */
  static Fact fact(Decision.Send send) {
    return send.occasion().facts().stream()
        .filter(fact -> fact.version() == send.wanted().factVersion())
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
