package clinic.sura.treatment.consent;

import clinic.sura.treatment.consent.Consent.Withdrawal;
import clinic.sura.treatment.consent.ConsentSeals.ConsentSeal;
import clinic.sura.treatment.consent.VerifyConsents.Flaw;
import clinic.sura.treatment.consent.VerifyConsents.Report;
import clinic.sura.treatment.consent.VerifyConsents.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of a clinic's consents: their seals first, then the consents. */
final class ConsentReading {

  private final List<Flaw> findings = new ArrayList<>();
  private final Map<String, ConsentSeal> seals = new HashMap<>();
  private final Set<String> contentHashes = new HashSet<>();

  /** The hash that a consent names as that of the one before, by consent. */
  private final Map<String, String> previousHashes = new HashMap<>();

  /** When something was signed or taken back without a seal, by consent. */
  private final Map<String, Instant> unsealed = new HashMap<>();

  private @Nullable Instant firstSeal;
  private long sealed;
  private long withoutHash;

  private void find(Wrong wrong, String consentId) {
    findings.add(new Flaw(wrong, consentId));
  }

  void seal(ConsentSeal seal) {
    seals.put(seal.consentId(), seal);
  }

  void unreadable(String consentId) {
    seals.remove(consentId);
    find(Wrong.CONSENT_CHANGED, consentId);
  }

  void consent(Consent consent) {
    ConsentSeal seal = seals.remove(consent.id());
    if (!consent.isIntact() || (seal != null && isBehind(consent, seal))) {
      find(Wrong.CONSENT_CHANGED, consent.id());
    }
    contentHashes.add(consent.contentHash());
    if (consent.previousHash() != null) {
      previousHashes.put(consent.id(), consent.previousHash());
    }
    if (consent.hash() == null) {
      withoutHash++;
      unsealed.put(consent.id(), consent.signedAt());
      if (seal != null && seal.version() == 1) {
        find(Wrong.CONSENT_UNSEALED, consent.id());
      }
    } else {
      sealed++;
      sealedAt(consent.signedAt());
    }
    if (consent.withdrawal() instanceof Withdrawal withdrawal) {
      if (withdrawal.hash() == null) {
        unsealed.merge(consent.id(), withdrawal.at(), ConsentReading::later);
      } else {
        sealedAt(withdrawal.at());
      }
    }
  }

  /** A newer version than that of the seal is a withdrawal whose seal is about to be kept. */
  private static boolean isBehind(Consent consent, ConsentSeal seal) {
    return consent.version() < seal.version()
        || (consent.version() == seal.version() && !seal.hash().equals(consent.lastHash()))
        || !consent.patientId().equals(seal.patientId());
  }

  private void sealedAt(Instant at) {
    firstSeal = firstSeal == null || at.isBefore(firstSeal) ? at : firstSeal;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  Report report() {
    seals.keySet().forEach(id -> find(Wrong.CONSENT_MISSING, id));
    previousHashes.forEach(
        (id, hash) -> {
          if (!contentHashes.contains(hash)) {
            find(Wrong.CONSENT_NOT_LINKED, id);
          }
        });
    Instant first = firstSeal;
    unsealed.forEach(
        (id, at) -> {
          if (first != null && !at.isBefore(first)) {
            find(Wrong.CONSENT_UNSEALED, id);
          }
        });
    return new Report(sealed, withoutHash, findings);
  }
}
