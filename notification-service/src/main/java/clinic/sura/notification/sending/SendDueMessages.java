package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds what is due by the business clock and sends it: the messages of a patient one after the
 * other, those of different patients side by side, each channel by itself. Any number of instances
 * may do so at once.
 *
 * <p>A look waits for no provider. A channel whose line is full is not looked at until it has room
 * again; what is due on it stays planned.
 */
@Service
public class SendDueMessages {

  private static final Logger log = LoggerFactory.getLogger(SendDueMessages.class);

  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

  private final Messages messages;
  private final SendMessage sendMessage;
  private final ChannelPlaces places;
  private final Clock clock;

  private final Semaphore roomMade = new Semaphore(0);
  private final List<Lane> lanes;

  /** By patient; none of them is given to a second thread. */
  private final Map<String, CompletableFuture<Void>> inHand = new ConcurrentHashMap<>();

  private volatile boolean stopping;

  public SendDueMessages(
      Messages messages, SendMessage sendMessage, ChannelPlaces places, Clock clock) {
    this.messages = messages;
    this.sendMessage = sendMessage;
    this.places = places;
    this.clock = clock;
    this.lanes =
        Stream.concat(Stream.of(Channel.values()), Stream.of((Channel) null))
            .map(channel -> new Lane(channel, roomMade::release))
            .toList();
  }

  /**
   * Sends what is due now; returns when each message that was found has its outcome. One caller at
   * a time.
   *
   * @return whether there may be more that is due now
   */
  public boolean sendDue() {
    Look look = look();
    allOf(look.started()).join();
    return look.more();
  }

  /**
   * Starts to send what is due now and waits for none of it. One caller at a time.
   *
   * @return whether there may be more that is due now
   */
  public boolean startDue() {
    return look().more();
  }

  /** Waits until there is room for more that is due, but not longer than {@code most}. */
  public void awaitRoom(Duration most) throws InterruptedException {
    if (roomMade.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      roomMade.drainPermits();
    }
  }

  /** Makes {@link #stop} undone. */
  public void resume() {
    stopping = false;
  }

  /** Starts no message any more, and waits for those that are with a provider. */
  public void stop(Duration most) {
    stopping = true;
    allOf(inHand.values()).completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS).join();
    if (!inHand.isEmpty()) {
      log.warn("Messages of {} patients are left: their claims run out", inHand.size());
    }
  }

  private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> each) {
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
  }

  private record Look(List<CompletableFuture<Void>> started, boolean more) {}

  private Look look() {
    Found found = Found.in(messages, lanes, clock.instant());
    List<Turn> turns = Turn.of(found.byLane());
    List<CompletableFuture<Void>> started =
        turns.stream()
            .filter(turn -> !inHand.containsKey(turn.patientId()))
            .map(this::start)
            .toList();
    // Where nothing could be started, there is nothing to wait for but the next look.
    if (!started.isEmpty()) {
      found.unfinished().forEach(Lane::tellWhenHalfDone);
    }
    boolean all = lanes.size() == found.byLane().size() && found.unfinished().isEmpty();
    return new Look(started, !all || !Turn.cover(turns, found.byLane()));
  }

  private CompletableFuture<Void> start(Turn turn) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    inHand.put(turn.patientId(), done);
    turn.lane().take(turn.messages().size());
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                turn.messages().forEach(this::sendOne);
              } finally {
                inHand.remove(turn.patientId());
                turn.lane().leave(turn.messages().size());
                done.complete(null);
              }
            });
    return done;
  }

  private void sendOne(MessageIntent intent) {
    try (ChannelPlaces.Place place = places.await(intent.channel())) {
      if (!stopping) {
        sendMessage.send(intent, place);
      }
    } catch (StaleVersion e) {
      log.debug("Message {} is in other hands", intent.id());
    } catch (RuntimeException e) {
      log.error("Message {} is left for later", intent.id(), e);
      putOff(intent);
    }
  }

  /** Were they to stay first in line, as many as are looked at at once would hold up the rest. */
  private void putOff(MessageIntent intent) {
    try {
      messages.save(intent.triedAgainAt(clock.instant().plus(AFTER_TROUBLE)), Cause.none());
    } catch (RuntimeException e) {
      log.warn("Message {} could not be put off, the next look finds it again", intent.id(), e);
    }
  }
}
