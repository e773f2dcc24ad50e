package clinic.sura.treatment.consent;

import java.util.List;
import org.springframework.stereotype.Service;

/** Holds all consents of a clinic against their seals. */
@Service
public class VerifyConsents {

  private final Consents consents;
  private final ConsentSeals seals;

  VerifyConsents(Consents consents, ConsentSeals seals) {
    this.consents = consents;
    this.seals = seals;
  }

  /** What is wrong with a consent. */
  public enum Wrong {
    /** It, or its withdrawal, does not say what was signed, or not all of it any more. */
    CONSENT_CHANGED,
    /** It bears no seal, although consents were sealed when it was signed or taken back. */
    CONSENT_UNSEALED,
    /** It was sealed, and is not there. */
    CONSENT_MISSING,
    /** The consent that was signed before it is not there, or is another. */
    CONSENT_NOT_LINKED
  }

  /** Something that is wrong with a consent. */
  public record Flaw(Wrong wrong, String consentId) {}

  /**
   * What was looked at, and what was found.
   *
   * @param sealed how many were held against their seals
   * @param unsealed how many are from before there were seals: of these nothing can be said
   */
  public record Report(long sealed, long unsealed, List<Flaw> findings) {

    public Report {
      findings = List.copyOf(findings);
    }
  }

  /** Reads all consents of a clinic. */
  public Report verify(String clinicId) {
    ConsentReading reading = new ConsentReading();
    // A seal is kept after its consent is written: read first, it cannot know too much.
    seals.each(clinicId, reading::seal);
    consents.each(clinicId, reading::consent, reading::unreadable);
    return reading.report();
  }
}
