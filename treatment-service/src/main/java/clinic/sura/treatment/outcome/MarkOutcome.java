package clinic.sura.treatment.outcome;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Marks an outcome that should not be where it is, such as one of another patient. */
@Service
public class MarkOutcome {

  private final TreatmentOutcomes outcomes;
  private final PatientMerges merges;
  private final Clock clock;

  MarkOutcome(TreatmentOutcomes outcomes, PatientMerges merges, Clock clock) {
    this.outcomes = outcomes;
    this.merges = merges;
    this.clock = clock;
  }

  /**
   * Marks it: from then on it counts neither in the curve nor in what the patient's own sessions
   * have brought.
   *
   * @param by name of who says so
   * @return the outcome with its mark; nothing if it was marked before, and that mark stays
   * @throws NotFound if the person has none of that id
   */
  public Optional<TreatmentOutcome> enteredInError(
      String clinicId,
      String patientId,
      String id,
      String reason,
      String by,
      Cause<TreatmentOutcome> cause) {
    if (outcomes
        .find(clinicId, id)
        .filter(each -> merges.idsOf(clinicId, patientId).contains(each.patientId()))
        .isEmpty()) {
      throw new NotFound("outcomes/" + id);
    }
    return LostRace.retried(
        () -> {
          TreatmentOutcome outcome = outcomes.load(clinicId, id, cause);
          if (!outcome.counts()) {
            return Optional.empty();
          }
          TreatmentOutcome marked = outcome.marked(new EnteredInError(reason, clock.instant(), by));
          outcomes.save(marked, cause);
          return Optional.of(marked);
        });
  }
}
