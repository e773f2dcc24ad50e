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
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.MessageContent.Days;
import clinic.sura.notification.template.MessageLinks;
import org.jspecify.annotations.Nullable;

/** What messages tell, by the facts that are known when they go out. */
final class Contents {

  private final PatientLinks links;

  Contents(PatientLinks links) {
    this.links = links;
  }

  /**
   * What a message tells.
   *
   * @param receiver the address that its links are made for
   */
  MessageContent of(MessageIntent intent, Known known, String receiver) {
    ContactPreference preference = known.preference();
    Fact fact = known.fact();
    VisitDetails visit = visit(fact);
    return new MessageContent(
        intent.kind(),
        intent.step(),
        preference.language(),
        preference.givenName(),
        preference.familyName(),
        preference.timeZone(),
        visit == null ? known.clinicName() : visit.clinicName(),
        visit,
        days(known.occasion(), fact),
        fact instanceof OfferChanged offer ? offer.until() : null,
        known.wanted().approval(),
        new MessageLinks(
            action(intent, known.occasion(), fact, receiver),
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
}
