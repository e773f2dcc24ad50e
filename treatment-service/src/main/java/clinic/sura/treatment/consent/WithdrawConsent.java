package clinic.sura.treatment.consent;

import clinic.sura.events.treatment.ConsentWithdrawn;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.consent.Consent.Withdrawal;
import clinic.sura.treatment.consent.ConsentSeals.ConsentSeal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes a consent back. It stays readable with what was signed; what it allowed is not done any
 * more from then on.
 */
@Service
public class WithdrawConsent {

  private final Consents consents;
  private final ConsentSeals seals;
  private final Clock clock;

  WithdrawConsent(Consents consents, ConsentSeals seals, Clock clock) {
    this.consents = consents;
    this.seals = seals;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Withdrawn(Consent consent) implements Outcome {}

    /** It was taken back before, and stays as it was. */
    record WithdrawnBefore(Withdrawal withdrawal) implements Outcome {}
  }

  /**
   * Keeps that the patient takes a consent back. Of two at once, one counts.
   *
   * @param reason as the patient gives it
   * @param by name of who was told
   * @throws clinic.sura.platform.aggregate.NotFound if the person has no such consent
   */
  public Outcome withdraw(
      String clinicId,
      String patientId,
      String id,
      String reason,
      String by,
      Cause<Consent> cause) {
    return LostRace.retried(
        () -> {
          Consent consent = consents.load(clinicId, patientId, id, cause);
          if (consent.withdrawal() instanceof Withdrawal before) {
            return new Outcome.WithdrawnBefore(before);
          }
          Consent withdrawn = consent.withdrawn(clock.instant(), reason, by);
          consents.save(withdrawn, List.of(event(withdrawn)), cause);
          seals.keep(ConsentSeal.of(withdrawn));
          return new Outcome.Withdrawn(withdrawn);
        });
  }

  private static ConsentWithdrawn event(Consent consent) {
    return new ConsentWithdrawn(
        consent.clinicId(),
        consent.patientId(),
        consent.version(),
        consent.id(),
        consent.kind().name());
  }
}
