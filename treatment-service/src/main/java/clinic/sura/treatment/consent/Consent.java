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
 * @param previousHash of the consent that the same record of the patient had before; null for the
 *     first one
 * @param hash SHA-256 of all that was signed, in hexadecimal digits; null in consents from before
 *     they were sealed
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
    @Nullable String previousHash,
    @Nullable String hash,
    @Nullable Withdrawal withdrawal) {

  private static final long SIGNED = 1;
  private static final long WITHDRAWN = 2;

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
   * @param hash SHA-256 over this and all that was signed; null where that was before withdrawals
   *     were sealed
   */
  public record Withdrawal(Instant at, String reason, String by, @Nullable String hash) {}

  /** The same consent with the hash of what it says. */
  public Consent sealed() {
    return with(version, contentHash(), withdrawal);
  }

  /** Of what it says, whatever hash it bears. */
  String contentHash() {
    return ConsentHash.of(this);
  }

  /** The newest that it bears; null in consents from before they were sealed. */
  @Nullable String lastHash() {
    return withdrawal == null || withdrawal.hash() == null ? hash : withdrawal.hash();
  }

  /**
   * Whether it says what was signed, and its withdrawal what was said: the hashes are computed
   * again and compared. Whoever was the first to seal something sealed all that came after it.
   */
  public boolean isIntact() {
    if (version != (withdrawal == null ? SIGNED : WITHDRAWN)
        || (hash != null && !hash.equals(contentHash()))) {
      return false;
    }
    if (withdrawal == null) {
      return true;
    }
    return withdrawal.hash() == null
        ? hash == null
        : withdrawal.hash().equals(ConsentHash.of(contentHash(), withdrawal));
  }

  /** Whether it holds: what it allows may be done. */
  public boolean stands() {
    return withdrawal == null;
  }

  /** Whether it held at an instant. */
  boolean stoodAt(Instant at) {
    return !signedAt.isAfter(at) && (withdrawal == null || withdrawal.at().isAfter(at));
  }

  /** The same consent, taken back. */
  Consent withdrawn(Instant at, String reason, String by) {
    String sealing = ConsentHash.of(contentHash(), new Withdrawal(at, reason, by, null));
    return with(version + 1, hash, new Withdrawal(at, reason, by, sealing));
  }

  private Consent with(long ofVersion, @Nullable String seal, @Nullable Withdrawal taken) {
    return new Consent(
        id,
        clinicId,
        patientId,
        ofVersion,
        kind,
        protocolId,
        textVersion,
        language,
        textSha256,
        signedBy,
        signature,
        signedAt,
        witnessedBy,
        previousHash,
        seal,
        taken);
  }
}
