package clinic.sura.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of the outboxes what the broker has confirmed. Nobody waits for it, so what is sent
 * within a moment is removed in a single call. What a crash leaves in an outbox is sent again.
 */
final class SentRemoval {

  private static final Logger log = LoggerFactory.getLogger(SentRemoval.class);
  private static final int AT_ONCE = 500;
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration LAST_REMOVAL = Duration.ofSeconds(5);
  private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

  private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
  private @Nullable Thread thread;

  void start() {
    thread = Thread.ofVirtual().name("outbox-removal").start(this::run);
  }

  /** Ends once all that was sent is removed. */
  void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(LAST_REMOVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    List<Sent> rest = new ArrayList<>();
    queue.drainTo(rest);
    remove(rest);
  }

  /**
   * Has the events removed.
   *
   * @param ids of those of its events that were sent
   */
  void soon(PendingEvents pending, List<String> ids) {
    if (!ids.isEmpty()) {
      queue.add(new Sent(pending, List.copyOf(ids)));
    }
  }

  private void run() {
    try {
      while (true) {
        List<Sent> batch = new ArrayList<>();
        batch.add(queue.take());
        try {
          Thread.sleep(MOMENT);
        } finally {
          queue.drainTo(batch, AT_ONCE);
          remove(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(List<Sent> batch) {
    batch.stream()
        .collect(groupingBy(each -> each.pending().collection()))
        .forEach(SentRemoval::remove);
  }

  private static void remove(MongoCollection<BsonDocument> collection, List<Sent> batch) {
    try {
      var emptied =
          collection.bulkWrite(
              batch.stream().map(each -> each.isAll() ? each.emptying() : each.pulling()).toList(),
              EACH_BY_ITSELF);
      if (emptied.getMatchedCount() < batch.size()) {
        // Some were changed meanwhile, and may hold newer events: only what was sent is taken out.
        collection.bulkWrite(batch.stream().map(Sent::pulling).toList(), EACH_BY_ITSELF);
      }
    } catch (MongoException e) {
      log.warn("Events were sent but stay in the outbox for now: {}", e.toString());
    }
  }

  private record Sent(PendingEvents pending, List<String> ids) {

    boolean isAll() {
      return ids.size() == pending.events().size();
    }

    UpdateOneModel<BsonDocument> emptying() {
      return new UpdateOneModel<>(
          and(eq("_id", pending.documentId()), eq("version", pending.version())),
          combine(unset(Outbox.FIELD), unset(Outbox.PENDING), unset(Outbox.SINCE)));
    }

    UpdateOneModel<BsonDocument> pulling() {
      Bson those = Filters.eq(Outbox.FIELD, new BsonDocument("id", in(ids)));
      return new UpdateOneModel<>(eq("_id", pending.documentId()), pullByFilter(those));
    }

    private static BsonDocument in(List<String> ids) {
      return Filters.in("x", ids).toBsonDocument().getDocument("x");
    }
  }
}
