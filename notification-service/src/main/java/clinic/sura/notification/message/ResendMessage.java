package clinic.sura.notification.message;

import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Sends a failed message again, when the desk asks for it. */
@Service
public class ResendMessage {

  private final Messages messages;
  private final Clock clock;

  public ResendMessage(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** What came of the request. */
  public sealed interface Result {
    record Planned(MessageIntent intent) implements Result {}

    /** Only a failed message can be sent again. */
    record NotFailed(MessageStatus status) implements Result {}

    /** What the message says is no longer true or of use. */
    record NoLongerUseful(Instant usefulUntil) implements Result {}
  }

  /**
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has no such message
   */
  public Result resend(String clinicId, String id, Cause<MessageIntent> cause) {
    MessageIntent intent = messages.load(clinicId, id, cause);
    Instant now = clock.instant();
    if (intent.status() != MessageStatus.FAILED) {
      return new Result.NotFailed(intent.status());
    }
    if (!now.isBefore(intent.usefulUntil())) {
      return new Result.NoLongerUseful(intent.usefulUntil());
    }
    return new Result.Planned(messages.save(intent.resent(now), cause));
  }
}
