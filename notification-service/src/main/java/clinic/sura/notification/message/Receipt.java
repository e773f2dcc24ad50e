package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a message after it has taken it. Receipts come late, more than once and
 * in any order, and before the answer to the call that they are about.
 *
 * @param reference the provider's own id of what it took
 * @param failure why it will not arrive; null if it has arrived
 * @param at when the receipt came in
 */
public record Receipt(Channel channel, String reference, @Nullable String failure, Instant at) {

  /**
   * The message as it is with this receipt; empty if that is nothing new, or about nothing that the
   * message is known to have been through.
   */
  public Optional<MessageIntent> settle(MessageIntent intent) {
    return failure == null ? arrived(intent) : notArrived(intent, failure);
  }

  /** The patient has it, whatever was made of it meanwhile: nothing goes out any more. */
  private Optional<MessageIntent> arrived(MessageIntent intent) {
    boolean isNews = intent.status() != MessageStatus.DELIVERED;
    return isNews && (intent.tries().tookAs(channel, reference) || isOpen(intent))
        ? Optional.of(
            intent.in(
                MessageStatus.DELIVERED,
                intent.nextTryAt(),
                channel,
                null,
                intent.tries().arrivedOn(channel, at)))
        : Optional.empty();
  }

  /**
   * Planned for the other channels of its route, if there are any and it still makes sense; by
   * itself, for others that were in one mail with it hear of the same receipt.
   */
  private Optional<MessageIntent> notArrived(MessageIntent intent, String why) {
    boolean concerns =
        switch (intent.status()) {
          case SENT -> intent.tries().lastTookAs(channel, reference);
          case PLANNED, CLAIMED -> isOpen(intent) && !intent.tries().tookAs(channel, reference);
          case DELIVERED, FAILED, CANCELLED, EXPIRED -> false;
        };
    return concerns
        ? Optional.of(
            intent
                .alone()
                .in(
                    MessageStatus.PLANNED,
                    at,
                    channel,
                    null,
                    intent.tries().refusedBy(channel, at, why)))
        : Optional.empty();
  }

  /** Whether the answer to the last call is lost, or still to come. */
  private boolean isOpen(MessageIntent intent) {
    return intent.tries().unanswered() == channel;
  }
}
