package clinic.sura.platform.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest changes of all clinics, and who listens to them. A listener first gets what it has
 * missed since its last position; where that is no longer known it is told to read everything
 * again.
 */
final class LiveFeed {

  private final int kept;
  private final int queued;
  private final Deque<Kept> latest = new ArrayDeque<>();
  private final Set<LiveListener> listeners = new HashSet<>();
  private @Nullable LivePosition position;
  private @Nullable LivePosition floor;

  private record Kept(
      String clinicId, int partition, long offset, LivePosition position, LiveChange change) {

    boolean isAfter(LivePosition seen) {
      return offset >= seen.of(partition);
    }
  }

  /**
   * A feed.
   *
   * @param kept how many changes can be caught up on, at least 1
   * @param queued how many changes a listener may be behind before it is dropped, at least 1
   */
  LiveFeed(int kept, int queued) {
    this.kept = kept;
    this.queued = queued;
  }

  /** Begins, or begins anew, at a position: nothing before it is known. */
  synchronized void begin(LivePosition at) {
    latest.clear();
    position = at;
    floor = at;
    listeners.forEach(listener -> listener.offer(new LiveListener.Reset(at)));
    notifyAll();
  }

  /** Takes in a record of the topic: with a change, or without one that anybody hears of. */
  synchronized void add(int partition, long offset, String clinicId, @Nullable LiveChange change) {
    if (position == null) {
      throw new IllegalStateException("the feed has not begun");
    }
    LivePosition moved = position.after(partition, offset);
    position = moved;
    if (change == null) {
      return;
    }
    latest.add(new Kept(clinicId, partition, offset, moved, change));
    forget();
    for (LiveListener listener : listeners) {
      if (listener.clinicId().equals(clinicId)) {
        listener.offer(new LiveListener.Changed(moved, change));
      }
    }
  }

  /** How far the topic was read; null before the feed has begun. */
  synchronized @Nullable LivePosition position() {
    return position;
  }

  /**
   * Listens, from the position on that the client saw last. Waits for the feed to begin.
   *
   * @return nothing if the feed has not begun within that time
   */
  synchronized @Nullable LiveListener listen(
      String clinicId, @Nullable LivePosition seen, long waitMillis) throws InterruptedException {
    if (position == null) {
      wait(waitMillis);
    }
    if (position == null) {
      return null;
    }
    List<LiveListener.Signal> missed = new ArrayList<>();
    if (seen == null || floor == null || !seen.covers(floor) || !position.covers(seen)) {
      missed.add(new LiveListener.Reset(position));
    } else {
      latest.stream()
          .filter(each -> each.clinicId().equals(clinicId) && each.isAfter(seen))
          .forEach(each -> missed.add(new LiveListener.Changed(each.position(), each.change())));
      missed.add(new LiveListener.Still(position));
    }
    var listener = new LiveListener(clinicId, missed, queued);
    listeners.add(listener);
    return listener;
  }

  /** How far a listener is that has been told everything; nothing while it has not. */
  synchronized @Nullable LivePosition settled(LiveListener listener) {
    return listener.isSettled() ? position : null;
  }

  synchronized void leave(LiveListener listener) {
    listeners.remove(listener);
  }

  /** Lets every listener look up, although nothing has changed. */
  synchronized void wake() {
    if (position != null) {
      var still = new LiveListener.Still(position);
      listeners.forEach(listener -> listener.offer(still));
    }
    notifyAll();
  }

  synchronized int listeners() {
    return listeners.size();
  }

  private void forget() {
    while (latest.size() > kept && floor != null) {
      Kept oldest = latest.remove();
      floor = floor.after(oldest.partition(), oldest.offset());
    }
  }
}
