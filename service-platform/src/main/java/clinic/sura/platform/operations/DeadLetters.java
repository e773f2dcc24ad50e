package clinic.sura.platform.operations;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.event.EventDispatcher;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The parked events of this service, kept where an operator can list, inspect and replay them. */
public final class DeadLetters {

  private static final String COLLECTION = "deadLetters";
  private static final String STATUS = "status";
  private static final int LISTED = 500;

  private final MongoCollection<DeadLetter> letters;
  private final EventDispatcher dispatcher;
  private final Clock clock;

  public DeadLetters(MongoDatabase database, EventDispatcher dispatcher, Clock clock) {
    this.letters = database.getCollection(COLLECTION, DeadLetter.class);
    this.dispatcher = dispatcher;
    this.clock = clock;
    letters.createIndex(Indexes.ascending(STATUS));
  }

  /** Keeps a record of the dead-letter topic; a second delivery changes nothing. */
  void park(ConsumerRecord<String, byte[]> record) {
    DeadLetter letter = letterOf(record);
    if (letters.find(eq("_id", letter.id())).first() == null) {
      letters.replaceOne(eq("_id", letter.id()), letter, new ReplaceOptions().upsert(true));
    }
  }

  List<DeadLetter> list(String status) {
    return letters
        .find(eq(STATUS, status))
        .sort(Sorts.descending("parkedAt"))
        .limit(LISTED)
        .into(new ArrayList<>());
  }

  DeadLetter get(String id) {
    DeadLetter letter = letters.find(eq("_id", id)).first();
    if (letter == null) {
      throw new NotFound("dead-letters/" + id);
    }
    return letter;
  }

  /** Handles the event again, in this service only; if that fails it stays parked. */
  DeadLetter replay(String id) {
    DeadLetter letter = get(id);
    dispatcher.dispatch(recordOf(letter));
    letters.updateOne(
        eq("_id", id),
        Updates.combine(
            Updates.set(STATUS, "REPLAYED"), Updates.set("replayedAt", clock.instant())));
    return get(id);
  }

  private DeadLetter letterOf(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (!header.key().startsWith("kafka_dlt-original-") || header.key().endsWith("topic")) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    String reason =
        headers.getOrDefault(
                "kafka_dlt-exception-cause-fqcn",
                headers.getOrDefault("kafka_dlt-exception-fqcn", "?"))
            + ": "
            + headers.getOrDefault("kafka_dlt-exception-message", "");
    return new DeadLetter(
        record.partition() + "-" + record.offset(),
        headers.getOrDefault("kafka_dlt-original-topic", record.topic()),
        record.key(),
        headers.get("ce_type"),
        headers.get("ce_id"),
        reason,
        Instant.ofEpochMilli(record.timestamp()),
        "PARKED",
        null,
        headers,
        textOf(record.value()));
  }

  private static @Nullable String textOf(byte @Nullable [] value) {
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }

  // A tombstone has no key or value; Kafka's own type says so by null.
  @SuppressWarnings("NullAway")
  private static ConsumerRecord<String, byte[]> recordOf(DeadLetter letter) {
    byte[] value = letter.data() == null ? null : letter.data().getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(letter.topic(), 0, 0, letter.key(), value);
    letter
        .headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
