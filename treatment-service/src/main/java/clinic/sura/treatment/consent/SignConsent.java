package clinic.sura.treatment.consent;

import clinic.sura.events.treatment.ConsentSigned;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.consent.ConsentSeals.ConsentSeal;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a patient's consent. */
@Service
public class SignConsent {

  private final OpenCharts charts;
  private final Consents consents;
  private final ConsentSeals seals;
  private final ConsentTexts texts;
  private final Protocols protocols;
  private final Clock clock;

  SignConsent(
      OpenCharts charts,
      Consents consents,
      ConsentSeals seals,
      ConsentTexts texts,
      Protocols protocols,
      Clock clock) {
    this.charts = charts;
    this.consents = consents;
    this.seals = seals;
    this.texts = texts;
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

  /** What became of it. */
  public sealed interface Outcome {
    record Signed(Consent consent) implements Outcome {}

    /**
     * There is no text to be signed in that language.
     *
     * @param offered the languages that there is one in
     */
    record LanguageNotOffered(List<String> offered) implements Outcome {}

    /** The signature is no picture in which something is drawn. */
    record NoSignature() implements Outcome {}
  }

  /**
   * Keeps a signed consent.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome sign(String clinicId, String id, Signing signing, Cause<Consent> cause) {
    charts.get(clinicId, signing.patientId());
    Protocol protocol = protocols.current(signing.programme());
    Optional<ConsentText> text = texts.find(protocol, signing.kind(), signing.language());
    if (text.isEmpty()) {
      return new Outcome.LanguageNotOffered(
          texts.of(protocol, signing.kind()).stream().map(ConsentText::language).toList());
    }
    Optional<Signature> signature = Signature.read(signing.signature());
    if (signature.isEmpty()) {
      return new Outcome.NoSignature();
    }
    Consent consent =
        consent(clinicId, id, signing, protocol, text.get(), Signature.text(signature.get()));
    consents.insert(
        consent,
        List.of(new ConsentSigned(clinicId, signing.patientId(), 1, id, signing.kind().name())),
        cause);
    seals.keep(ConsentSeal.of(consent));
    return new Outcome.Signed(consent);
  }

  private Consent consent(
      String clinicId,
      String id,
      Signing signing,
      Protocol protocol,
      ConsentText text,
      String signature) {
    return new Consent(
            id,
            clinicId,
            signing.patientId(),
            1,
            signing.kind(),
            protocol.id(),
            text.textVersion(),
            text.language(),
            text.sha256(),
            signing.signedBy(),
            signature,
            clock.instant(),
            signing.witnessedBy(),
            previousHash(clinicId, signing.patientId()),
            null,
            null)
        .sealed();
  }

  /** Of the same record: another record of the person may be of somebody else again. */
  private @Nullable String previousHash(String clinicId, String patientId) {
    return consents.of(clinicId, patientId).stream()
        .filter(consent -> consent.patientId().equals(patientId))
        .findFirst()
        .map(Consent::contentHash)
        .orElse(null);
  }
}
