package clinic.sura.treatment.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is shown; the signature itself is seen in its PDF.
 *
 * @param textSha256 of the text that was signed; null in consents from before texts had digests
 * @param withdrawal that it was taken back; null while it stands
 */
public record ConsentView(
    String id,
    Consent.Kind kind,
    String protocol,
    int textVersion,
    String language,
    @Nullable String textSha256,
    String signedBy,
    Instant signedAt,
    String witnessedBy,
    @Nullable WithdrawalView withdrawal) {

  /**
   * That a consent was taken back.
   *
   * @param reason as the patient gave it
   * @param by name of who was told
   */
  public record WithdrawalView(Instant at, String reason, String by) {}

  public static ConsentView of(Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawal();
    return new ConsentView(
        consent.id(),
        consent.kind(),
        consent.protocolId(),
        consent.textVersion(),
        consent.language(),
        consent.textSha256(),
        consent.signedBy(),
        consent.signedAt(),
        consent.witnessedBy(),
        withdrawal == null
            ? null
            : new WithdrawalView(withdrawal.at(), withdrawal.reason(), withdrawal.by()));
  }
}
