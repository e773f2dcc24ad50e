package clinic.sura.treatment.consent;

import clinic.sura.treatment.protocol.Protocol;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was signed; what was signed is never changed.
 *
 * @param version 1 as signed, 2 once it was taken back
 * @param textVersion version of the protocol's text that was signed
 * @param language BCP 47 tag of the text
 * @param textSha256 of the text that was signed; null in consents from before texts had digests
 * @param signedBy name of who signed
 * @param signature a PNG as a data URL, or the name as it was typed
 * @param witnessedBy name of who took it
 * @param withdrawal that it was taken back, if so
 */
public record Consent(
    String id,
    String clinicId,
    String patientId,
    long version,
    Kind kind,
    String protocolId,
    int textVersion,
    String language,
    @Nullable String textSha256,
    String signedBy,
    String signature,
    Instant signedAt,
    String witnessedBy,
    @Nullable Withdrawal withdrawal) {

  /** The programme whose text was signed. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  /** What is consented to. */
  public enum Kind {
    TREATMENT,
    PHOTOGRAPHS
  }

  /**
   * That the patient took a consent back.
   *
   * @param reason as the patient gave it
   * @param by name of who was told
   */
  public record Withdrawal(Instant at, String reason, String by) {}

  /** Whether it holds: what it allows may be done. */
  public boolean stands() {
    return withdrawal == null;
  }

  /** Whether it held at an instant. */
  boolean stoodAt(Instant at) {
    return !signedAt.isAfter(at) && (withdrawal == null || withdrawal.at().isAfter(at));
  }

  /** The same consent, taken back. */
  Consent withdrawn(Withdrawal taken) {
    return new Consent(
        id,
        clinicId,
        patientId,
        version + 1,
        kind,
        protocolId,
        textVersion,
        language,
        textSha256,
        signedBy,
        signature,
        signedAt,
        witnessedBy,
        taken);
  }
}
