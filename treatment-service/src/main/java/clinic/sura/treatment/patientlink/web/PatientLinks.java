package clinic.sura.treatment.patientlink.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.treatment.patientlink.PatientLink;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads the links that the notification service puts into messages. */
@Component
class PatientLinks {

  /** After one session; the notification service signs for the same purpose. */
  static final String CHECK_IN = "patient-check-in";

  /** For what one patient thinks of one session; signed there, too. */
  static final String QUESTIONNAIRE = "patient-questionnaire";

  /** For what one patient is told of one recalled lot; signed there, too. */
  static final String LOT_RECALL = "patient-lot-recall";

  private final SentLinks links;
  private final Clock clock;

  PatientLinks(SentLinks links, Clock clock) {
    this.links = links;
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
        .map(sent -> new PatientLink(sent.clinicId(), sent.id(), sent.addressMark()))
        .orElseThrow(nothing());
  }

  /** The one answer to every link that opens nothing, whyever. */
  static Supplier<NotFound> nothing() {
    return () -> new NotFound("such link, or it has ended");
  }
}
