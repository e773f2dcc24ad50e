package clinic.sura.treatment.lot;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.lot.LotRecall.Acknowledgement;
import clinic.sura.treatment.lot.LotRecall.Concerned;
import clinic.sura.treatment.lot.LotRecall.Party;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Records that a patient, or a physician for a patient, knows of a recall. */
@Service
public class AcknowledgeRecall {

  private final LotRecalls recalls;
  private final Clock clock;

  AcknowledgeRecall(LotRecalls recalls, Clock clock) {
    this.recalls = recalls;
    this.clock = clock;
  }

  /**
   * Who knows.
   *
   * @param note how they were told
   * @param by name of who records it
   */
  public record Notice(String patientId, Party party, String note, String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Acknowledged(LotRecall recall) implements Outcome {}

    /** The recall does not concern the patient. */
    record NotConcerned() implements Outcome {}
  }

  /** Appends an acknowledgement; a second one of the same party is kept beside the first. */
  public Outcome acknowledge(
      String clinicId, String recallId, Notice notice, Cause<LotRecall> cause) {
    return LostRace.retried(
        () -> {
          LotRecall recall = recalls.load(clinicId, recallId, cause);
          return recall.concerned(notice.patientId()).isEmpty()
              ? new Outcome.NotConcerned()
              : appended(recall, notice, cause);
        });
  }

  /** As {@link #acknowledge}, but of one person once. */
  public Outcome acknowledgeOnce(String clinicId, String recallId, Notice notice) {
    return LostRace.retried(
        () -> {
          LotRecall recall = recalls.load(clinicId, recallId, Cause.none());
          Optional<Concerned> concerned = recall.concerned(notice.patientId());
          if (concerned.isEmpty()) {
            return new Outcome.NotConcerned();
          }
          return concerned.get().isRecorded(notice.party(), notice.by())
              ? new Outcome.Acknowledged(recall)
              : appended(recall, notice, Cause.none());
        });
  }

  private Outcome appended(LotRecall recall, Notice notice, Cause<LotRecall> cause) {
    Acknowledgement told =
        new Acknowledgement(notice.party(), clock.instant(), notice.by(), notice.note());
    LotRecall next = recall.acknowledged(notice.patientId(), told);
    recalls.save(next, List.of(), cause.of(next));
    return new Outcome.Acknowledged(next);
  }
}
