package clinic.sura.notification.message;

import clinic.sura.notification.message.MessageIntent.Handled;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Notes how a patient was told whom a message did not reach. */
@Service
public class HandleMessage {

  private final Messages messages;
  private final Clock clock;

  public HandleMessage(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Done(MessageIntent intent) implements Result {}

    /** Only a failed message wants a hand. */
    record NotFailed(MessageStatus status) implements Result {}
  }

  /**
   * Notes it; the first note stays.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has no such message
   */
  public Result handle(
      String clinicId, String id, String by, String note, Cause<MessageIntent> cause) {
    MessageIntent intent = messages.load(clinicId, id, cause);
    if (intent.status() != MessageStatus.FAILED) {
      return new Result.NotFailed(intent.status());
    }
    if (intent.handled() != null) {
      return new Result.Done(intent);
    }
    var handled = new Handled(by, clock.instant().truncatedTo(ChronoUnit.MILLIS), note);
    return new Result.Done(messages.save(intent.handledBy(handled), cause));
  }
}
