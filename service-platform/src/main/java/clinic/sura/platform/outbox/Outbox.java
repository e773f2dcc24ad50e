package clinic.sura.platform.outbox;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventCatalogue;
import clinic.sura.events.EventJson;
import clinic.sura.platform.telemetry.EventTracing;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * The events that wait in the aggregates' documents. An event is written there together with the
 * change that it tells of, so neither can be without the other.
 */
public final class Outbox {

  /** The pending events of a document, oldest first. */
  public static final String FIELD = "outbox";

  /** True while {@link #FIELD} is not empty; indexed, so that a sweep finds what a crash left. */
  public static final String PENDING = "outboxPending";

  /** When the oldest pending event was written; the sweep takes the oldest first. */
  public static final String SINCE = "outboxSince";

  private final Clock clock;
  private final EventTracing tracing;
  private final OutboxRelay relay;
  private final Set<MongoCollection<BsonDocument>> collections = ConcurrentHashMap.newKeySet();

  public Outbox(Clock clock, EventTracing tracing, OutboxRelay relay) {
    this.clock = clock;
    this.tracing = tracing;
    this.relay = relay;
  }

  /** From now on the relay looks into this collection as well. */
  public void register(MongoCollection<BsonDocument> collection) {
    collection.createIndex(Indexes.ascending(PENDING, SINCE));
    if (collections.add(collection)) {
      relay.watch(collection);
    }
  }

  /** The events as they are stored with the aggregate that they tell of. */
  public List<BsonDocument> entries(
      MongoCollection<BsonDocument> collection, String id, List<? extends ClinicEvent> events) {
    List<BsonDocument> entries = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      ClinicEvent event = events.get(i);
      String eventId =
          String.join(
              "/",
              collection.getNamespace().getFullName(),
              id,
              Long.toString(event.version()),
              Integer.toString(i));
      BsonDocument entry =
          new BsonDocument("id", new BsonString(eventId))
              .append("type", new BsonString(EventCatalogue.typeOf(event.getClass())))
              .append("subject", new BsonString(id))
              .append("key", new BsonString(event.key()))
              .append("time", new BsonDateTime(clock.millis()))
              .append("data", new BsonString(EventJson.write(event)));
      tracing.currentTraceParent().ifPresent(t -> entry.append("traceparent", new BsonString(t)));
      entries.add(entry);
    }
    return entries;
  }

  /** Wakes the relay for a document that was just written. */
  public void publishSoon(MongoCollection<BsonDocument> collection, BsonDocument written) {
    BsonArray pending = written.getArray(FIELD, new BsonArray());
    if (!pending.isEmpty()) {
      relay.publishSoon(PendingEvents.of(collection, written));
    }
  }
}
