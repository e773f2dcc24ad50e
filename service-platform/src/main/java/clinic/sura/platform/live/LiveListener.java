package clinic.sura.platform.live;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one connected client still has to be told. */
final class LiveListener {

  /** Something that goes to a client, with the position that it has seen then. */
  sealed interface Signal {
    LivePosition position();
  }

  /** Something changed. */
  record Changed(LivePosition position, LiveChange change) implements Signal {}

  /** What came before is not known: everything has to be read again. */
  record Reset(LivePosition position) implements Signal {}

  /** Nothing more has changed up to here. */
  record Still(LivePosition position) implements Signal {}

  private final String clinicId;
  private final BlockingQueue<Signal> waiting;
  private volatile boolean dropped;

  LiveListener(String clinicId, List<Signal> missed, int queued) {
    this.clinicId = clinicId;
    this.waiting = new ArrayBlockingQueue<>(queued + missed.size());
    this.waiting.addAll(missed);
  }

  String clinicId() {
    return clinicId;
  }

  /** Adds a signal; a client that does not keep up is dropped, and catches up when it is back. */
  void offer(Signal signal) {
    if (!waiting.offer(signal)) {
      dropped = true;
    }
  }

  boolean isDropped() {
    return dropped;
  }

  /** The next signal, or nothing within that time. */
  @Nullable Signal next(long waitMillis) throws InterruptedException {
    return waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
  }

  boolean isSettled() {
    return waiting.isEmpty();
  }
}
