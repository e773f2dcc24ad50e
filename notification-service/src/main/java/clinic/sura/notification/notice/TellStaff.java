package clinic.sura.notification.notice;

import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.sending.ProviderPlace;
import clinic.sura.notification.sending.ProviderPlaces;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells the staff of what is urgent, and begins the next round where nobody has it in time. Any
 * number of instances may do so at once: a round and each of its messages are claimed by
 * conditional writes, and what was handed over without an answer goes out under the same id.
 */
@Service
public class TellStaff {

  private static final Logger log = LoggerFactory.getLogger(TellStaff.class);

  private static final int AT_ONCE = 50;

  /** For the writes around a call, and clocks that differ. */
  private static final Duration CLAIM_MARGIN = Duration.ofSeconds(30);

  private static final String NO_ADDRESS = "NO_ADDRESS";
  private static final String NOT_READY = "NOT_READY";

  private final Notices notices;
  private final NoticePlan plan;
  private final FindRecipients recipients;
  private final NoticeTexts texts;
  private final ProviderPlaces places;
  private final Clock clock;

  /** By the message's id; none of them is started twice. */
  private final Map<String, CompletableFuture<Void>> inHand = new ConcurrentHashMap<>();

  private final Lock writing = new ReentrantLock();

  public TellStaff(
      Notices notices,
      NoticePlan plan,
      FindRecipients recipients,
      NoticeTexts texts,
      ProviderPlaces places,
      Clock clock) {
    this.notices = notices;
    this.plan = plan;
    this.recipients = recipients;
    this.texts = texts;
    this.places = places;
    this.clock = clock;
  }

  /** Begins what is due now and waits for each message that it started. One caller at a time. */
  public void tellDue() {
    CompletableFuture.allOf(startDue().toArray(CompletableFuture[]::new)).join();
  }

  /** Begins what is due now; the messages go out meanwhile. One caller at a time. */
  public List<CompletableFuture<Void>> startDue() {
    return notices.due(now(), AT_ONCE).stream().flatMap(this::start).toList();
  }

  /** Waits for the messages that are with a provider; what is left goes out again later. */
  public void finish(Duration most) {
    CompletableFuture.allOf(inHand.values().toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private Stream<CompletableFuture<Void>> start(Notice notice) {
    Instant now = now();
    try {
      Notice begun =
          notice.isNextRoundDue(now)
              ? notices.save(
                  notice.nextRound(plan, who -> recipients.of(notice, who, now), now), Cause.none())
              : notice;
      return begun.due(now).stream()
          .filter(telling -> !inHand.containsKey(telling.id()))
          .map(telling -> start(begun, telling));
    } catch (StaleVersion e) {
      log.debug("Notice {} is in other hands", notice.id());
      return Stream.empty();
    } catch (RuntimeException e) {
      log.error("Notice {} is left for later", notice.id(), e);
      return Stream.empty();
    }
  }

  private CompletableFuture<Void> start(Notice notice, Telling telling) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    inHand.put(telling.id(), done);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                tell(notice, telling);
              } catch (StaleVersion e) {
                log.debug("Message {} of a notice is in other hands", telling.id());
              } catch (RuntimeException e) {
                log.error("Message {} of a notice is left for later", telling.id(), e);
              } finally {
                inHand.remove(telling.id());
                done.complete(null);
              }
            });
    return done;
  }

  private void tell(Notice notice, Telling telling) {
    Optional<OutgoingMessage> message = message(notice, telling);
    if (message.isEmpty()) {
      settle(notice, telling, telling.unanswered(), new Outcome.Rejected(NO_ADDRESS));
      return;
    }
    try (ProviderPlace place = places.await(telling.channel())) {
      if (!place.ready()) {
        settle(notice, telling, telling.unanswered(), new Outcome.NotTried(NOT_READY));
        return;
      }
      Optional<Telling> claimed = claim(notice, telling, place.timeLimit());
      if (claimed.isPresent()) {
        settle(notice, claimed.get(), telling.unanswered(), place.send(message.get()));
      }
    }
  }

  private void settle(Notice notice, Telling handed, boolean before, Outcome outcome) {
    oneByOne(
        () -> {
          Notice stored = stored(notice);
          Notice settled = stored.after(outcome, handed, before, plan, now());
          return settled.equals(stored) ? stored : notices.save(settled, Cause.none());
        });
  }

  /** The messages of a notice are one document: only other instances are to be raced with. */
  private <T> T oneByOne(Supplier<T> write) {
    writing.lock();
    try {
      return LostRace.retried(write);
    } finally {
      writing.unlock();
    }
  }

  private Notice stored(Notice notice) {
    return notices.find(notice.clinicId(), notice.id()).orElseThrow();
  }

  /** Whoever described otherwise since then is told where they are reached now. */
  private Optional<OutgoingMessage> message(Notice notice, Telling telling) {
    return recipients
        .byId(notice.clinicId(), telling.recipientId())
        .flatMap(who -> Optional.ofNullable(who.addressOn(telling.channel())))
        .map(address -> texts.message(notice, telling, address));
  }

  /** Claims it; empty if it is not to go out any more, or another instance has it. */
  private Optional<Telling> claim(Notice notice, Telling telling, Duration timeLimit) {
    return oneByOne(
        () -> {
          Instant now = now();
          Notice stored = stored(notice);
          if (!stored.due(now).contains(telling)) {
            return Optional.empty();
          }
          Telling claimed = telling.claimed(now.plus(timeLimit).plus(CLAIM_MARGIN));
          notices.save(stored.with(claimed), Cause.none());
          return Optional.of(claimed);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
