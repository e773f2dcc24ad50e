package clinic.sura.treatment.consent;

import java.time.Instant;

/** A consent as it is shown; the signature itself stays in the record. */
public record ConsentView(
    String id,
    Consent.Kind kind,
    String protocol,
    int textVersion,
    String language,
    String signedBy,
    Instant signedAt,
    String witnessedBy) {

  public static ConsentView of(Consent consent) {
    return new ConsentView(
        consent.id(),
        consent.kind(),
        consent.protocolId(),
        consent.textVersion(),
        consent.language(),
        consent.signedBy(),
        consent.signedAt(),
        consent.witnessedBy());
  }
}
