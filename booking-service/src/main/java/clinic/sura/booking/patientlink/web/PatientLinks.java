package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.patientlink.PatientLink;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import java.time.Clock;
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

  /** The one answer to every link that opens nothing, whyever. */
  static Supplier<NotFound> nothing() {
    return () -> new NotFound("such link, or it has ended");
  }
}
