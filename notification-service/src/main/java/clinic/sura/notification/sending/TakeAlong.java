package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Following;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets a message that goes out take along others of the patient, all in one mail.
 *
 * <p>No write spans two messages. Each that goes along is claimed for the one that leads, in the
 * version that the leader has then; the leader's own claim, of just that version, names those that
 * it tells. So whoever looks at either later, in whatever process, knows whether a message is in
 * the mail, and what became of it.
 */
@Service
public class TakeAlong {

  private static final Logger log = LoggerFactory.getLogger(TakeAlong.class);

  private final Messages messages;
  private final CheckMessage check;
  private final MessagePlan plan;
  private final Clock clock;

  public TakeAlong(Messages messages, CheckMessage check, MessagePlan plan, Clock clock) {
    this.messages = messages;
    this.check = check;
    this.plan = plan;
    this.clock = clock;
  }

  /** A message that goes along, and what it is sent with. */
  record Companion(MessageIntent intent, Known known) {}

  /**
   * Claims what goes along with a message that is about to be claimed for a channel. What may have
   * been taken is repeated as it was, without those that are not wanted any more.
   *
   * @param until when these claims run out
   */
  List<Companion> claim(MessageIntent leader, Decision.Send send, Channel channel, Instant until) {
    return leader.tries().unanswered() == null
        ? claimedAnew(leader, send, channel, until)
        : claimedAgain(leader, channel, until);
  }

  private List<Companion> claimedAnew(
      MessageIntent leader, Decision.Send send, Channel channel, Instant until) {
    List<Companion> along = new ArrayList<>();
    for (MessageIntent other : candidates(leader, send, channel)) {
      if (check.decideAlong(other, clock.instant()) instanceof Decision.Send itsOwn) {
        try {
          along.add(new Companion(save(other.takenAlong(leader, channel, until)), itsOwn.known()));
        } catch (StaleVersion e) {
          log.debug("Message {} is in other hands", other.id());
        }
      }
    }
    return along;
  }

  /** Only what was never tried: whatever went wrong with one keeps no other from going out. */
  private List<MessageIntent> candidates(
      MessageIntent leader, Decision.Send send, Channel channel) {
    if (!leader.tries().areNone() || !plan.goesTogether(leader.kind(), leader.step(), channel)) {
      return List.of();
    }
    Instant latest = plan.togetherUntil(clock.instant(), send.known().preference().timeZone());
    return send.others().stream()
        .filter(other -> other.patientId().equals(leader.patientId()))
        .filter(other -> other.status() == MessageStatus.PLANNED && other.channel() == channel)
        .filter(other -> !other.follows() && other.tries().areNone())
        .filter(other -> !other.dueAt().isAfter(latest))
        .filter(other -> plan.goesTogether(other.kind(), other.step(), channel))
        .toList();
  }

  /**
   * Those that may have been taken with it. One that is left out goes on by itself, as one that may
   * have been taken.
   *
   * @throws StaleVersion if one changes meanwhile: it would be left out, and know nothing of it
   */
  private List<Companion> claimedAgain(MessageIntent leader, Channel channel, Instant until) {
    List<Companion> along = new ArrayList<>();
    Instant now = clock.instant();
    for (MessageIntent other : following(leader)) {
      if (channel == leader.tries().unanswered()
          && check.decideAlong(other, now) instanceof Decision.Send itsOwn) {
        along.add(new Companion(save(other.takenAlong(leader, channel, until)), itsOwn.known()));
      } else {
        save(other.apart(now, leader.tries()));
      }
    }
    return along;
  }

  private List<MessageIntent> following(MessageIntent leader) {
    return leader.digest().tells().stream()
        .map(id -> messages.find(leader.clinicId(), id))
        .flatMap(Optional::stream)
        .filter(other -> other.follows() && leader.id().equals(other.digest().leader()))
        .toList();
  }

  /** The leader has its outcome, or waits: so do those that went along. */
  void settle(List<Companion> along, MessageIntent leader) {
    for (Companion companion : along) {
      unlessInOtherHands(
          companion.intent(),
          follower -> save(new Following(follower, leader, clock.instant()).next()));
    }
  }

  /** The leader could not be claimed. */
  void release(List<Companion> along) {
    along.forEach(companion -> unlessInOtherHands(companion.intent(), this::follow));
  }

  /**
   * Looks what became of the one that takes it along, and follows.
   *
   * @throws StaleVersion if somebody else was faster with either
   */
  void follow(MessageIntent follower) {
    String leaderId = Objects.requireNonNull(follower.digest().leader());
    Optional<MessageIntent> leader = messages.find(follower.clinicId(), leaderId);
    Instant now = clock.instant();
    if (leader.isEmpty()) {
      save(follower.apart(now, follower.tries().notTried(null)));
      return;
    }
    Following following = new Following(follower, leader.get(), now);
    if (following.mayYetBeTold()) {
      save(leader.get());
    }
    save(following.next());
  }

  /** Whoever has it in hands brings it to an end: each may follow by itself. */
  private static void unlessInOtherHands(MessageIntent follower, Consumer<MessageIntent> act) {
    try {
      act.accept(follower);
    } catch (StaleVersion e) {
      log.debug("Message {} is in other hands", follower.id());
    }
  }

  private MessageIntent save(MessageIntent intent) {
    return messages.save(intent, Cause.none());
  }
}
