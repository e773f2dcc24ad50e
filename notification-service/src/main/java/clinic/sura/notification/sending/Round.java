package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Tries;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.sending.TakeAlong.Companion;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One round of a message over the channels of its route.
 *
 * @param passed the channels that had their turn
 * @param mayHaveIt the channel that may have taken the message in an earlier round, or null
 * @param along what was taken along in it
 * @param trouble what kept it from going out, which spends one of its retries; null if nothing did
 */
record Round(
    MessageIntent intent,
    List<Channel> route,
    Set<Channel> passed,
    @Nullable Channel mayHaveIt,
    List<Companion> along,
    @Nullable String trouble) {

  private static final Duration PROVIDER_DOWN = Duration.ofSeconds(15);
  private static final int SPREAD = 5;
  private static final String REJECTED = "REJECTED";

  static Round of(MessageIntent intent, List<Channel> route) {
    return new Round(intent, route, Set.of(), intent.tries().unanswered(), List.of(), null);
  }

  /** The channel whose turn it is; empty when the round is over. */
  Optional<Channel> next() {
    return isTaken()
        ? Optional.empty()
        : open().stream().filter(channel -> !passed.contains(channel)).findFirst();
  }

  Round passing(Channel channel) {
    Set<Channel> more = EnumSet.of(channel);
    more.addAll(passed);
    return new Round(intent, route, more, mayHaveIt, along, trouble);
  }

  /** With the message as it is claimed, and those that are claimed with it. */
  Round claimed(MessageIntent claimed, List<Companion> taken) {
    List<Companion> all = Stream.concat(along.stream(), taken.stream()).toList();
    return new Round(claimed, route, passed, mayHaveIt, all, trouble);
  }

  private Round with(MessageIntent changed) {
    return new Round(changed, route, passed, mayHaveIt, along, trouble);
  }

  /** After a channel was asked. */
  Round answered(Channel channel, Outcome outcome, Instant now) {
    Tries tries = intent.tries();
    Round after = passing(channel);
    return switch (outcome) {
      case Outcome.Accepted(String reference, boolean receiptFollows) ->
          after.with(
              receiptFollows
                  ? intent.sent(now, channel, reference)
                  : intent.delivered(now, channel, reference));
      case Outcome.Rejected(String reason) ->
          after.with(tries.refusedBy(channel, now, reason), null, trouble);
      case Outcome.Unreachable(String reason) ->
          after.with(tries.notTakenBy(channel, now, reason, mayHaveIt), mayHaveIt, reason);
      case Outcome.NotTried _ -> after.with(tries.notTried(mayHaveIt), mayHaveIt, trouble);
      case Outcome.AnswerLost(String reason) ->
          after.with(tries.unansweredBy(channel, now, reason), channel, reason);
    };
  }

  /** The message as it waits for a place on a channel: what was in vain until then counts. */
  MessageIntent waitingFor(Channel channel, MessagePlan plan, Instant now) {
    return trouble == null ? intent.triedAgainAt(now, channel) : over(plan, now);
  }

  /** The message as it is when no channel is left to ask. */
  MessageIntent over(MessagePlan plan, Instant now) {
    if (isTaken()) {
      return awaited(plan, now);
    }
    if (open().isEmpty()) {
      return intent.failed(reasonOfTheLast());
    }
    Channel first = open().getFirst();
    if (trouble == null) {
      return intent.triedAgainAt(now.plus(PROVIDER_DOWN), first);
    }
    MessageIntent inVain = intent.with(intent.tries().roundInVain());
    return plan.waitAfter(inVain.tries().failures())
        .map(wait -> inVain.triedAgainAt(now.plus(spread(wait, inVain)), first))
        .orElseGet(() -> inVain.failed(trouble));
  }

  private boolean isTaken() {
    return intent.status() == MessageStatus.DELIVERED || intent.status() == MessageStatus.SENT;
  }

  private MessageIntent awaited(MessagePlan plan, Instant now) {
    return intent.status() == MessageStatus.SENT
        ? plan.receiptWithin(intent.kind(), intent.step())
            .map(wait -> intent.awaitedUntil(now.plus(wait)))
            .orElse(intent)
        : intent;
  }

  /** A channel that said nothing has not refused it. */
  private String reasonOfTheLast() {
    String last = intent.attempts().isEmpty() ? REJECTED : intent.attempts().getLast().outcome();
    return last.equals(Attempt.NO_RECEIPT) ? last : REJECTED;
  }

  /**
   * Each message waits its own share of a fifth less: those that failed together do not come back
   * together.
   */
  private static Duration spread(Duration wait, MessageIntent intent) {
    int own = Objects.hash(intent.id(), intent.tries().failures());
    return wait.minusMillis(Math.floorMod(own, wait.toMillis() / SPREAD + 1));
  }

  private List<Channel> open() {
    return intent.tries().open(route);
  }

  private Round with(Tries tries, @Nullable Channel nowMayHaveIt, @Nullable String newTrouble) {
    return new Round(intent.with(tries), route, passed, nowMayHaveIt, along, newTrouble);
  }
}
