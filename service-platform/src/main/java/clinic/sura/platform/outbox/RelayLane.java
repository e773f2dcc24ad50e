package clinic.sura.platform.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes one document after another; what it could not send, the next sweep brings back. */
final class RelayLane implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RelayLane.class);
  private static final int CAPACITY = 1_000;
  private static final int REMEMBERED = 2_000;

  private final BlockingQueue<PendingEvents> queue = new LinkedBlockingQueue<>(CAPACITY);
  private final Map<String, Boolean> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final BiConsumer<PendingEvents, RelayLane> publish;
  private final Thread thread;
  private boolean takesSwept;
  private volatile boolean brokerAway;

  RelayLane(String name, BiConsumer<PendingEvents, RelayLane> publish) {
    this.publish = publish;
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Takes what was just written, unless it is full or the broker is away. */
  void offer(PendingEvents pending) {
    if (!brokerAway) {
      var _ = queue.offer(pending);
    }
  }

  /** A lane with work before it will come to its documents without a sweep. */
  void startSweep() {
    takesSwept = queue.isEmpty();
  }

  /** Takes what a sweep found; while the broker is away, one document only, to try it. */
  void offerSwept(PendingEvents pending) {
    if (takesSwept) {
      takesSwept = !brokerAway;
      var _ = queue.offer(pending);
    }
  }

  /** Whether this process sent the event a short while ago. */
  boolean hasSent(String eventId) {
    return sent.containsKey(eventId);
  }

  void remember(String eventId) {
    sent.put(eventId, true);
  }

  private void run() {
    try {
      while (true) {
        publish(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(PendingEvents pending) {
    try {
      publish.accept(pending, this);
      brokerAway = false;
    } catch (EventSender.NotSent e) {
      if (!brokerAway) {
        log.warn("The broker does not confirm; events stay in the outbox: {}", e.getMessage());
      }
      brokerAway = true;
      queue.clear();
    } catch (RuntimeException e) {
      log.error("An outbox could not be published; the sweep tries again", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
