package clinic.sura.treatment.consent;

import clinic.sura.events.treatment.ConsentSigned;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a patient's consent. */
@Service
public class SignConsent {

  private final OpenCharts charts;
  private final Consents consents;
  private final Protocols protocols;
  private final Clock clock;

  SignConsent(OpenCharts charts, Consents consents, Protocols protocols, Clock clock) {
    this.charts = charts;
    this.consents = consents;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * What the patient signs.
   *
   * @param programme whose text it is; null for the clinic's default
   */
  public record Signing(
      String patientId,
      @Nullable String programme,
      Consent.Kind kind,
      String language,
      String signedBy,
      String signature,
      String witnessedBy) {}

  /**
   * Keeps a signed consent.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Consent sign(String clinicId, String id, Signing signing, Cause<Consent> cause) {
    charts.get(clinicId, signing.patientId());
    Protocol protocol = protocols.current(signing.programme());
    Protocol.ConsentText text = protocol.consentText(signing.kind().name());
    Consent consent =
        new Consent(
            id,
            clinicId,
            signing.patientId(),
            signing.kind(),
            protocol.id(),
            text.textVersion(),
            signing.language(),
            signing.signedBy(),
            signing.signature(),
            clock.instant(),
            signing.witnessedBy());
    consents.insert(
        consent,
        List.of(new ConsentSigned(clinicId, signing.patientId(), 1, id, signing.kind().name())),
        cause);
    return consent;
  }
}
