package clinic.sura.booking.recall;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** Settles a recall by hand. */
@Service
public class CloseRecall {

  private final Recalls recalls;
  private final Clock clock;

  public CloseRecall(Recalls recalls, Clock clock) {
    this.recalls = recalls;
    this.clock = clock;
  }

  /** Closes it; nothing is returned if it was closed already. */
  public Optional<Recall> close(
      String clinicId, String id, String reason, LongConsumer expected, Cause<Recall> cause) {
    return LostRace.retried(
        () -> {
          Recall stored = recalls.load(clinicId, id, cause);
          expected.accept(stored.version());
          Optional<Recall> closed =
              stored.close(reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
          closed.ifPresent(
              recall -> recalls.save(recall, List.of(RecallEvents.closed(recall)), cause));
          return closed;
        });
  }
}
