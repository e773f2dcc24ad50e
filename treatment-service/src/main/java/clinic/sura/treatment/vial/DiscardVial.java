package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.vial.Vial.Disposal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Throws vials away: what nobody has drawn is wasted from then on. */
@Service
public class DiscardVial {

  private final Vials vials;
  private final Clock clock;

  DiscardVial(Vials vials, Clock clock) {
    this.vials = vials;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Discarded(Vial vial) implements Outcome {}

    record AlreadyDiscarded(Instant at) implements Outcome {}
  }

  /**
   * Throws a vial away.
   *
   * @param reason as the ledger keeps it
   * @param by name of who does it
   */
  public Outcome discard(String clinicId, String id, String reason, String by, Cause<Vial> cause) {
    return LostRace.retried(
        () -> {
          Vial vial = vials.load(clinicId, id, cause);
          if (vial.disposal() != null) {
            return new Outcome.AlreadyDiscarded(vial.disposal().at());
          }
          Vial discarded = vial.discarded(new Disposal(clock.instant(), by, reason));
          vials.save(discarded, cause);
          return new Outcome.Discarded(discarded);
        });
  }
}
