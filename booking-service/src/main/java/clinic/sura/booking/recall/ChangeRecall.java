package clinic.sura.booking.recall;

import clinic.sura.booking.availability.SetUps;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the desk does with a recall, other than booking the visit. */
@Service
public class ChangeRecall {

  private final Recalls recalls;
  private final SetUps setUps;
  private final Clock clock;

  public ChangeRecall(Recalls recalls, SetUps setUps, Clock clock) {
    this.recalls = recalls;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * Which recall, by whom, and which version the caller saw.
   *
   * @param by as colleagues know them
   * @param expected sees the stored version and throws if the caller saw another
   */
  public record Command(
      String clinicId, String id, String by, LongConsumer expected, Cause<Recall> cause) {}

  /** Settles it by hand. */
  public RecallChange close(Command command, CloseCode code, @Nullable String note) {
    return change(command, stored -> stored.close(code, note, now(), command.by()));
  }

  /** Puts it off until a day, for a reason. */
  public RecallChange snooze(Command command, LocalDate until, String why) {
    Instant now = now();
    LocalDate today = setUps.of(command.clinicId()).clinic().dateOf(now);
    return change(command, stored -> stored.snooze(until, why, today, now, command.by()));
  }

  /** Takes back that it was put off. */
  public RecallChange resume(Command command) {
    return change(command, Recall::resume);
  }

  private RecallChange change(Command command, Function<Recall, RecallChange> decide) {
    return LostRace.retried(
        () -> {
          Recall stored = recalls.load(command.clinicId(), command.id(), command.cause());
          command.expected().accept(stored.version());
          RecallChange change = decide.apply(stored);
          if (change instanceof RecallChange.Done(var next)) {
            // Others are told when it is settled; putting it off concerns the desk alone.
            List<? extends ClinicEvent> events =
                next.isOpen() ? List.of() : List.of(RecallEvents.closed(next));
            recalls.save(next, events, command.cause());
          }
          return change;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
