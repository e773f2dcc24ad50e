package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds what is due by the business clock and sends it: the messages of a patient one after the
 * other, those of different patients side by side. Any number of instances may do so at once.
 */
@Service
public class SendDueMessages {

  private static final Logger log = LoggerFactory.getLogger(SendDueMessages.class);

  /** Covers instances whose clocks differ, and claims that ran out a moment ago. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Beyond this the clock has jumped, or nobody was running: everything is looked through. */
  private static final Duration FAR = Duration.ofHours(2);

  /** Now and then everything is looked through, for whatever a dead instance left behind. */
  private static final int LOOKUPS_BETWEEN_SWEEPS = 1200;

  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 500;
  private static final int PATIENTS_SIDE_BY_SIDE = 8;

  private final Messages messages;
  private final SendMessage sendMessage;
  private final Clock clock;
  private final Semaphore places = new Semaphore(PATIENTS_SIDE_BY_SIDE);

  private @Nullable Instant lookedUntil;
  private int lookupsSinceSweep;

  public SendDueMessages(Messages messages, SendMessage sendMessage, Clock clock) {
    this.messages = messages;
    this.sendMessage = sendMessage;
    this.clock = clock;
  }

  /**
   * Sends what is due now; returns when each message has its outcome. One caller at a time.
   *
   * @return whether there may be more that is due now
   */
  public boolean sendDue() {
    List<MessageIntent> due = lookUp(clock.instant());
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      byPatient(due).forEach(of -> executor.execute(() -> sendInTurn(of)));
    }
    return due.size() == AT_ONCE;
  }

  private List<MessageIntent> lookUp(Instant now) {
    Instant previous = lookedUntil;
    if (previous == null
        || Duration.between(previous, now).abs().compareTo(FAR) > 0
        || ++lookupsSinceSweep > LOOKUPS_BETWEEN_SWEEPS) {
      List<MessageIntent> due = messages.allDue(now, AT_ONCE);
      lookupsSinceSweep = 0;
      lookedUntil = due.size() < AT_ONCE ? now : null;
      return due;
    }
    Instant from = (previous.isBefore(now) ? previous : now).minus(OVERLAP);
    List<MessageIntent> due = messages.due(from, now);
    lookedUntil = due.size() <= AT_ONCE ? now : previous;
    return fairly(due);
  }

  /** One of each clinic in turn: a clinic with thousands that are due holds up no other's few. */
  private static List<MessageIntent> fairly(List<MessageIntent> due) {
    Map<String, Deque<MessageIntent>> byClinic = new LinkedHashMap<>();
    due.forEach(
        intent -> byClinic.computeIfAbsent(intent.clinicId(), _ -> new ArrayDeque<>()).add(intent));
    List<MessageIntent> inTurn = new ArrayList<>();
    while (!byClinic.isEmpty() && inTurn.size() < AT_ONCE) {
      byClinic.values().forEach(ofClinic -> inTurn.add(ofClinic.removeFirst()));
      byClinic.values().removeIf(Deque::isEmpty);
    }
    return inTurn.subList(0, Math.min(inTurn.size(), AT_ONCE));
  }

  private static List<List<MessageIntent>> byPatient(List<MessageIntent> due) {
    Map<String, List<MessageIntent>> byPatient = new LinkedHashMap<>();
    due.forEach(
        intent ->
            byPatient.computeIfAbsent(intent.patientId(), _ -> new ArrayList<>()).add(intent));
    return List.copyOf(byPatient.values());
  }

  private void sendInTurn(List<MessageIntent> ofOnePatient) {
    places.acquireUninterruptibly();
    try {
      ofOnePatient.forEach(this::sendOne);
    } finally {
      places.release();
    }
  }

  private void sendOne(MessageIntent intent) {
    try {
      sendMessage.send(intent);
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
