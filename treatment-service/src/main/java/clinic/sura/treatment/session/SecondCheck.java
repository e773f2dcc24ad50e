package clinic.sura.treatment.session;

import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.time.Instant;

/**
 * Somebody has looked at the dilution of every vial and at every dose, as they stood then. It holds
 * for the session that another one signs, and until a point is changed.
 */
public record SecondCheck(Signer by, Instant at) {

  boolean countsFor(Signer signer) {
    return !by.id().equals(signer.id());
  }
}
