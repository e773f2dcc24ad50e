package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Channels;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends one due message: checks it, claims it by a conditional write, hands it to a provider and
 * writes what came of it.
 *
 * <p>A process that dies between the provider's answer and that last write leaves a claim that runs
 * out; the message then goes out again, because nobody can know that it did. Its Message-ID is
 * derived from the intent, so the repeat is recognizable as the same message.
 */
@Service
public class SendMessage {

  private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

  /** Longer than all timeouts of a provider together. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration PROVIDER_DOWN = Duration.ofSeconds(15);

  private final Messages messages;
  private final CheckMessage check;
  private final ComposeMessage compose;
  private final Channels channels;
  private final MessagePlan plan;
  private final Clock clock;

  public SendMessage(
      Messages messages,
      CheckMessage check,
      ComposeMessage compose,
      Channels channels,
      MessagePlan plan,
      Clock clock) {
    this.messages = messages;
    this.check = check;
    this.compose = compose;
    this.channels = channels;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else was faster
   */
  public void send(MessageIntent intent) {
    Instant now = clock.instant();
    switch (check.decide(intent, now)) {
      case Decision.Withdraw(String reason) -> save(intent.cancelled(reason));
      case Decision.Expire _ -> save(expired(intent));
      case Decision.Fail(String reason) -> save(intent.failed(reason));
      case Decision.Postpone(var wanted) ->
          save(
              intent
                  .replanned(
                      wanted.dueAt(),
                      wanted.usefulUntil(),
                      wanted.dueAt(),
                      intent.channel(),
                      intent.language())
                  .triedAgainAt(wanted.dueAt()));
      case Decision.Send send -> send(intent, send, now);
    }
  }

  private void send(MessageIntent intent, Decision.Send send, Instant now) {
    if (!provider(send.route().getFirst()).ready()) {
      save(intent.triedAgainAt(now.plus(PROVIDER_DOWN)));
      return;
    }
    MessageIntent claimed = messages.save(intent.claimed(now.plus(CLAIM)), Cause.none());
    save(onChannels(claimed, send));
  }

  private MessageIntent onChannels(MessageIntent claimed, Decision.Send send) {
    MessageIntent current = claimed;
    for (Channel channel : send.route()) {
      switch (outcome(current, send, channel)) {
        case Outcome.Accepted _ -> {
          return current.delivered(clock.instant(), channel);
        }
        case Outcome.Rejected(String reason) ->
            current = current.tried(clock.instant(), channel, reason);
        case Outcome.Unreachable(String reason) -> {
          return triedInVain(current, channel, reason);
        }
        case Outcome.NotTried _ -> {
          return current.triedAgainAt(clock.instant().plus(PROVIDER_DOWN));
        }
      }
    }
    return current.failed("REJECTED");
  }

  private Outcome outcome(MessageIntent intent, Decision.Send send, Channel channel) {
    try {
      return provider(channel).send(compose.compose(intent, send, channel));
    } catch (RuntimeException e) {
      log.error("Message {} could not be sent by {}", intent.id(), channel, e);
      return new Outcome.Unreachable("INTERNAL_ERROR");
    }
  }

  private MessageIntent triedInVain(MessageIntent intent, Channel channel, String reason) {
    Instant now = clock.instant();
    MessageIntent tried = intent.tried(now, channel, reason);
    return plan.waitAfter(tried.failures())
        .map(wait -> tried.triedAgainAt(now.plus(wait)))
        .orElseGet(() -> tried.failed(reason));
  }

  /** What could not be sent in time although it was tried is a failure that somebody must see. */
  private static MessageIntent expired(MessageIntent intent) {
    return intent.failures() > 0
        ? intent.failed(intent.attempts().getLast().outcome())
        : intent.expired();
  }

  private ChannelProvider provider(Channel channel) {
    return channels.provider(channel).orElseThrow();
  }

  private void save(MessageIntent intent) {
    messages.save(intent, Cause.none());
  }
}
