package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Notes what a provider tells of a message that it took. */
@Service
public class SettleReceipt {

  private final Messages messages;
  private final Clock clock;

  public SettleReceipt(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** What came of a receipt. */
  public enum Result {
    SETTLED,
    /** It says what was known, or what is of no account any more. */
    NOTHING_NEW,
    UNKNOWN_MESSAGE
  }

  /**
   * Notes it.
   *
   * @param reference the provider's own id of what it took
   * @param failure why it will not arrive; null if it has arrived
   */
  public Result settle(
      Channel channel, String messageId, String reference, @Nullable String failure) {
    var receipt =
        new Receipt(channel, reference, failure, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Optional<MessageIntent> told = messages.find(messageId);
    // First those that went out with it: the provider repeats what was not settled to the end.
    told.ifPresent(leader -> leader.digest().tells().forEach(id -> settle(id, receipt, leader)));
    return settle(messageId, receipt, null);
  }

  /**
   * Settles one.
   *
   * @param leader whose mail it must have been in, or null for the one that the receipt names
   */
  private Result settle(String id, Receipt receipt, @Nullable MessageIntent leader) {
    return LostRace.retried(
        () -> {
          Optional<MessageIntent> intent = messages.find(id);
          if (intent.isEmpty()) {
            return Result.UNKNOWN_MESSAGE;
          }
          Optional<MessageIntent> settled =
              intent
                  .filter(found -> leader == null || leader.id().equals(found.digest().leader()))
                  .flatMap(receipt::settle);
          settled.ifPresent(changed -> messages.save(changed, Cause.none()));
          return settled.isPresent() ? Result.SETTLED : Result.NOTHING_NEW;
        });
  }
}
