package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.patientlink.PatientLink;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the links that the notification service puts into messages. */
@Component
class PatientLinks {

  /** For one appointment; the notification service signs for the same purpose. */
  static final String APPOINTMENT = "patient-appointment";

  /** For what the clinic may write to one patient; signed there, too. */
  static final String MESSAGES = "patient-messages";

  /** For one patient's offers of the waiting list; signed there, too. */
  static final String OFFER = "patient-offer";

  /** Whoever opens an appointment may go on to its patient's messages; the page may stay open. */
  private static final Duration LEADS_ON_FOR = Duration.ofDays(1);

  private final SentLinks links;
  private final Clock clock;

  PatientLinks(@Value("${sura.link-secret}") String secret, Clock clock) {
    this.links = new SentLinks(new SignedLinks(secret));
    this.clock = clock;
  }

  /**
   * What a token opens.
   *
   * @throws NotFound if it was not made for that purpose, was changed, or has ended
   */
  PatientLink read(String purpose, String token) {
    return links
        .read(purpose, token, clock.instant())
        .map(
            sent ->
                new PatientLink(sent.clinicId(), sent.id(), address -> links.wentTo(sent, address)))
        .orElseThrow(nothing());
  }

  /**
   * A token for the messages of the patient whose appointment a link has opened: text messages have
   * room for one link. It belongs to the address that the link went to.
   */
  String toMessages(String appointmentToken, String patientId) {
    Instant now = clock.instant();
    return links
        .read(APPOINTMENT, appointmentToken, now)
        .map(sent -> links.leadingOn(sent, MESSAGES, patientId, now.plus(LEADS_ON_FOR)))
        .orElseThrow(nothing());
  }

  /** The one answer to every link that opens nothing, whyever. */
  static Supplier<NotFound> nothing() {
    return () -> new NotFound("such link, or it has ended");
  }
}
