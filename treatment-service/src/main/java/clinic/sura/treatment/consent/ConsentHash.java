package clinic.sura.treatment.consent;

import clinic.sura.platform.digest.ContentForm;
import clinic.sura.treatment.consent.Consent.Withdrawal;

/** The hashes over what was signed, and over that it was taken back. */
final class ConsentHash {

  private ConsentHash() {}

  static String of(Consent consent) {
    return new ContentForm("sura-consent-1")
        .with("id", consent.id())
        .with("clinic", consent.clinicId())
        .with("patient", consent.patientId())
        .with("kind", consent.kind())
        .with("protocol", consent.protocolId())
        .with("textVersion", consent.textVersion())
        .with("language", consent.language())
        .with("textSha256", consent.textSha256())
        .with("signedBy", consent.signedBy())
        .with("signature", consent.signature())
        .with("signedAt", consent.signedAt())
        .with("witnessedBy", consent.witnessedBy())
        .with("previous", consent.previousHash())
        .sha256();
  }

  /**
   * Of a withdrawal.
   *
   * @param signed hash over what was signed
   */
  static String of(String signed, Withdrawal withdrawal) {
    return new ContentForm("sura-consent-withdrawal-1")
        .with("signed", signed)
        .with("at", withdrawal.at())
        .with("reason", withdrawal.reason())
        .with("by", withdrawal.by())
        .sha256();
  }
}
