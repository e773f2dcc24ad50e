package clinic.sura.platform.outbox;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.platform.fault.FailPoints;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events of the outboxes.
 *
 * <p>A write in this process wakes it at once. A sweep finds what is left over: by a crash, a
 * broker that was away, or another instance that died. Several instances may sweep; an event is
 * sent only after all events before it in its document were confirmed, so whatever is sent twice,
 * the first arrivals are in order.
 */
public final class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  /** Patients whose events are sent at the same time; one patient's are sent one after another. */
  private static final int LANES = 32;

  private static final int SWEPT_AT_ONCE = 2_000;
  private static final long SWEEP_MILLIS = 500;

  /**
   * Nothing is left over as a rule, and to look into every collection costs an idle clinic most:
   * between two looks into all of them, only those are swept where the last sweep found something.
   */
  private static final int SWEEPS_LEFT_OUT = 3;

  private final EventSender sender;
  private final FailPoints failPoints;
  private final List<Watched> collections = new CopyOnWriteArrayList<>();
  private final List<RelayLane> lanes = new ArrayList<>();
  private final SentRemoval removal = new SentRemoval();
  private final AtomicInteger waiting = new AtomicInteger();
  private int leftOut = SWEEPS_LEFT_OUT;
  private volatile boolean running;
  private volatile ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();

  public OutboxRelay(EventSender sender, FailPoints failPoints, MeterRegistry meters) {
    this.sender = sender;
    this.failPoints = failPoints;
    Gauge.builder("sura.outbox.waiting", waiting, AtomicInteger::get)
        .description("Documents whose events were not published at the last sweep, at most 2000")
        .register(meters);
  }

  void watch(MongoCollection<BsonDocument> collection) {
    collections.add(new Watched(collection));
  }

  void publishSoon(PendingEvents pending) {
    if (running) {
      // A lane that is full or waits for the broker takes nothing: the sweep will find it.
      laneOf(pending).offer(pending);
    }
  }

  @Override
  public void start() {
    for (int i = 0; i < LANES; i++) {
      lanes.add(new RelayLane("outbox-" + i, this::publish));
    }
    removal.start();
    leftOut = SWEEPS_LEFT_OUT;
    running = true;
    sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-sweep").daemon().factory());
    var _ =
        sweeper.scheduleWithFixedDelay(this::sweepIfNeeded, 0, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    sweeper.shutdownNow();
    lanes.forEach(RelayLane::close);
    lanes.clear();
    removal.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweepIfNeeded() {
    if (leftOut < SWEEPS_LEFT_OUT) {
      leftOut++;
      sweep(collections.stream().filter(Watched::hasMore).toList());
    } else {
      leftOut = 0;
      sweep(collections);
    }
  }

  private void sweep(List<Watched> some) {
    for (Watched watched : some) {
      try {
        watched.found = sweep(watched.collection);
      } catch (RuntimeException e) {
        leftOut = SWEEPS_LEFT_OUT;
        log.warn(
            "Sweep of {} failed: {}",
            watched.collection.getNamespace().getCollectionName(),
            e.toString());
      }
    }
    waiting.set(collections.stream().mapToInt(watched -> watched.found).sum());
  }

  private int sweep(MongoCollection<BsonDocument> collection) {
    List<PendingEvents> pendings =
        collection
            .find(eq(Outbox.PENDING, true))
            .sort(Sorts.ascending(Outbox.SINCE))
            .projection(Projections.include(Outbox.FIELD, "version"))
            .limit(SWEPT_AT_ONCE)
            .map(document -> PendingEvents.of(collection, document))
            .into(new ArrayList<>());
    lanes.forEach(RelayLane::startSweep);
    pendings.forEach(pending -> laneOf(pending).offerSwept(pending));
    return pendings.size();
  }

  private RelayLane laneOf(PendingEvents pending) {
    return lanes.get(Math.floorMod(pending.key().hashCode(), LANES));
  }

  private void publish(PendingEvents pending, RelayLane lane) {
    List<String> sent = new ArrayList<>();
    try {
      for (BsonDocument event : pending.events()) {
        String id = event.getString("id").getValue();
        if (!lane.hasSent(id)) {
          sender.send(event);
          lane.remember(id);
          failPoints.reach(FailPoints.AFTER_SEND);
        }
        sent.add(id);
      }
    } finally {
      removal.soon(pending, sent);
    }
  }

  /** A collection, and how many documents with pending events its last sweep found. */
  private static final class Watched {

    private final MongoCollection<BsonDocument> collection;
    private int found;

    private Watched(MongoCollection<BsonDocument> collection) {
      this.collection = collection;
    }

    private boolean hasMore() {
      return found > 0;
    }
  }
}
