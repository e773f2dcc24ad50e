package clinic.sura.treatment.consent;

import clinic.sura.treatment.protocol.Protocol;
import java.time.Instant;

/**
 * A consent as it was signed; it is never changed.
 *
 * @param textVersion version of the protocol's text that was signed
 * @param language BCP 47 tag of the text
 * @param signedBy name of who signed
 * @param signature a PNG as a data URL, or the name as it was typed
 * @param witnessedBy name of who took it
 */
public record Consent(
    String id,
    String clinicId,
    String patientId,
    Kind kind,
    String protocolId,
    int textVersion,
    String language,
    String signedBy,
    String signature,
    Instant signedAt,
    String witnessedBy) {

  /** The programme whose text was signed. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  /** What is consented to. */
  public enum Kind {
    TREATMENT,
    PHOTOGRAPHS
  }
}
