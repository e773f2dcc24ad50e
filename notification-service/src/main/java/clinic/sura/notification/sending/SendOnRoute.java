package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Channels;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.sending.TakeAlong.Companion;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Hands a message to the channels of its route until one takes it: claims it for one channel by a
 * conditional write, asks that provider, and goes on to the next channel only if it is certain that
 * the provider has not taken it.
 *
 * <p>A process that dies between the provider's answer and the write of it leaves a claim that runs
 * out. That channel may have taken the message: it goes out on it again, under the same id, and on
 * no other. What is taken along in one mail has the outcome of the one that takes it.
 */
@Service
public class SendOnRoute {

  private static final Logger log = LoggerFactory.getLogger(SendOnRoute.class);

  /** For the writes around a call, an interrupt that takes its time, and clocks that differ. */
  private static final Duration CLAIM_MARGIN = Duration.ofSeconds(30);

  private static final String INTERNAL_ERROR = "INTERNAL_ERROR";

  private final Messages messages;
  private final ComposeMessage compose;
  private final AskPatient ask;
  private final TakeAlong takeAlong;
  private final Channels channels;
  private final MessagePlan plan;
  private final Clock clock;

  public SendOnRoute(
      Messages messages,
      ComposeMessage compose,
      AskPatient ask,
      TakeAlong takeAlong,
      Channels channels,
      MessagePlan plan,
      Clock clock) {
    this.messages = messages;
    this.compose = compose;
    this.ask = ask;
    this.takeAlong = takeAlong;
    this.channels = channels;
    this.plan = plan;
    this.clock = clock;
  }

  /** Returns when the message has its outcome, or waits for a place on another channel. */
  void send(MessageIntent intent, Decision.Send send, ChannelPlaces.Place place) {
    Round round = Round.of(intent, send.known().route());
    Optional<Channel> next = round.next();
    while (next.isPresent()) {
      Channel channel = next.get();
      if (!provider(channel).ready()) {
        round = round.passing(channel);
      } else if (place.moveTo(channel)) {
        round = asked(round, send, channel);
      } else {
        settle(round, round.waitingFor(channel, plan, clock.instant()));
        return;
      }
      next = round.next();
    }
    settle(round, round.over(plan, clock.instant()));
  }

  private void settle(Round round, MessageIntent outcome) {
    takeAlong.settle(round.along(), save(outcome));
  }

  /** Claimed anew for each channel: a claim outlasts what one provider may take, not a route. */
  private Round asked(Round round, Decision.Send send, Channel channel) {
    Instant until = clock.instant().plus(provider(channel).timeLimit()).plus(CLAIM_MARGIN);
    List<Companion> along = takeAlong.claim(round.intent(), send, channel, until);
    MessageIntent claimed = claimed(round.intent(), along, channel, until);
    Letter letter = new Letter(claimed, send.known(), along);
    Outcome outcome = outcome(letter, channel, channel.equals(round.mayHaveIt()));
    return round.claimed(claimed, along).answered(channel, outcome, clock.instant());
  }

  private MessageIntent claimed(
      MessageIntent intent, List<Companion> along, Channel channel, Instant until) {
    List<String> others = along.stream().map(each -> each.intent().id()).toList();
    try {
      return save(intent.claimed(channel, until, others));
    } catch (StaleVersion e) {
      takeAlong.release(along);
      throw e;
    }
  }

  private Outcome outcome(Letter letter, Channel channel, boolean mayHaveIt) {
    MessageIntent intent = letter.intent();
    ChannelProvider provider = provider(channel);
    OutgoingMessage message;
    try {
      OutgoingMessage told = compose.compose(letter, channel, mayHaveIt);
      message = ask.ask(intent, told, provider);
    } catch (RuntimeException e) {
      log.error("Message {} could not be written for {}", intent.id(), channel, e);
      return new Outcome.Unreachable(INTERNAL_ERROR);
    }
    try {
      return TimeLimit.within(provider.timeLimit(), () -> provider.send(message));
    } catch (RuntimeException e) {
      log.error("Message {} could not be sent by {}", intent.id(), channel, e);
      return new Outcome.AnswerLost(INTERNAL_ERROR);
    }
  }

  private ChannelProvider provider(Channel channel) {
    return channels.provider(channel).orElseThrow();
  }

  private MessageIntent save(MessageIntent intent) {
    return messages.save(intent, Cause.none());
  }
}
