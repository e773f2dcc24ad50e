package clinic.sura.notification.plan;

import clinic.sura.notification.message.MessageKind;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message that the plan calls for.
 *
 * @param name tells the messages of one kind apart, such as {@code day-before}
 * @param due when it is to be sent
 * @param usefulUntil when it makes no sense any more
 * @param onlyIfAhead whether it is left out when it would have been due before the trigger
 * @param urgent whether it ignores the quiet hours
 * @param capped whether it counts towards the most that a person gets, and waits for that
 * @param inQuietHours what to do with it if it is due in the quiet hours
 * @param marketing whether it advertises: it goes to those who agreed to news, never in the night
 * @param approval number under which the authority allowed what it says, or null
 * @param together whether it may be one of several messages in one; not what is urgent, answers the
 *     patient, advertises, changes a calendar, waits for a receipt or is not capped
 * @param receiptWithin how long to wait for word that it has arrived before it goes by another
 *     channel, too; null where being told twice is worse than perhaps not at all
 */
public record PlanStep(
    String name,
    Set<Trigger> on,
    MessageKind kind,
    Moment due,
    Moment usefulUntil,
    boolean onlyIfAhead,
    boolean urgent,
    boolean capped,
    InQuietHours inQuietHours,
    boolean marketing,
    @Nullable String approval,
    boolean together,
    @Nullable Duration receiptWithin) {

  public PlanStep {
    if (marketing && (urgent || inQuietHours == InQuietHours.SEND)) {
      throw new IllegalArgumentException("Advertising keeps the quiet hours: " + kind + " " + name);
    }
    boolean goesAlone =
        !capped
            || urgent
            || inQuietHours == InQuietHours.SEND
            || marketing
            || kind.changesCalendar()
            || receiptWithin != null;
    if (together && goesAlone) {
      throw new IllegalArgumentException("Goes out by itself: " + kind + " " + name);
    }
  }

  /** What becomes of a message that is due in the patient's quiet hours. */
  public enum InQuietHours {
    /** It goes out: it answers what the patient did just now. */
    SEND,
    /** It goes out in the evening before, or in the morning if that has passed. */
    EARLIER,
    /** It goes out in the morning, or in the evening before if the morning is too late. */
    LATER
  }
}
