package clinic.sura.testing.contract;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.RecallClosed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.KeyReused;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.outbox.EventSender;
import clinic.sura.platform.outbox.Outbox;
import clinic.sura.platform.outbox.OutboxRelay;
import clinic.sura.platform.telemetry.EventTracing;
import clinic.sura.testing.toy.ToyDocument;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What one write promises, whichever server keeps the documents. */
abstract class AggregateCollectionContract {

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AtomicBoolean brokerAway = new AtomicBoolean();
  private MongoClient client;
  private MongoDatabase database;
  private OutboxRelay relay;
  private AggregateCollection<ToyDocument> toys;

  abstract String mongodbUri();

  @BeforeEach
  void start() {
    client = MongoClients.create(mongodbUri());
    database = client.getDatabase("contract-" + UUID.randomUUID());
    relay = new OutboxRelay(this::send, FailPoints.NONE, new SimpleMeterRegistry());
    Outbox outbox =
        new Outbox(Clock.systemUTC(), new EventTracing(Tracer.NOOP, Propagator.NOOP), relay);
    toys =
        new Aggregates(database, outbox, FailPoints.NONE, JsonMapper.builder().build())
            .collection("toys", ToyDocument.class);
    toys.createUniqueIndex(Indexes.ascending("clinicId", "claims"));
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
    database.drop();
    client.close();
  }

  private void send(BsonDocument entry) {
    if (brokerAway.get()) {
      throw new EventSender.NotSent(new IllegalStateException("away"));
    }
    sent.add(entry.getString("id").getValue());
  }

  @Test
  void of_many_who_want_the_same_claim_one_gets_it_and_nothing_else_is_left() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      IntStream.range(0, 300)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        try {
                          insert(toy("racer-" + i, List.of("a" + i, "wanted", "b" + i)));
                        } catch (DuplicateClaim e) {
                          refused.incrementAndGet();
                        }
                      }));
    }

    assertThat(refused).hasValue(299);
    assertThat(toys.documents().countDocuments()).isEqualTo(1);
    // A refused write kept none of its other claims.
    String winner = toys.documents().find().first().id();
    IntStream.range(0, 300)
        .filter(i -> !winner.equals("racer-" + i))
        .limit(5)
        .forEach(i -> insert(toy("late-" + i, List.of("a" + i, "b" + i))));
  }

  @Test
  void moved_claims_are_taken_in_one_write_or_not_at_all() {
    insert(toy("x", List.of("c1", "c2")));
    insert(toy("y", List.of("c3")));

    assertThatThrownBy(() -> save(claiming("x", 2, List.of("c4", "c3"))))
        .isInstanceOf(DuplicateClaim.class);

    assertThat(toys.get("bangkok", "x").claims()).containsExactly("c1", "c2");
    save(claiming("x", 2, List.of("c4")));
    insert(toy("z", List.of("c1", "c2")));
  }

  @Test
  void racing_saves_lose_no_update() throws Exception {
    insert(toy("counter", List.of("counter")));
    AtomicInteger saved = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      IntStream.range(0, 200)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        try {
                          save(toys.get("bangkok", "counter").visited());
                          saved.incrementAndGet();
                        } catch (StaleVersion lost) {
                          // somebody else was faster, and told so
                        }
                      }));
    }

    assertThat(toys.get("bangkok", "counter").visits()).isEqualTo(1 + saved.get());
  }

  @Test
  void of_several_saves_in_one_call_only_the_stale_ones_are_left_out_and_told() {
    insert(toy("one", List.of("one")));
    insert(toy("two", List.of("two")));
    ToyDocument one = toys.get("bangkok", "one").visited();
    ToyDocument two = toys.get("bangkok", "two").visited();
    save(two);

    assertThatThrownBy(() -> toys.saveAll(List.of(one, two))).isInstanceOf(StaleVersion.class);

    assertThat(toys.get("bangkok", "one")).isEqualTo(one);
    assertThat(toys.get("bangkok", "two").version()).isEqualTo(2);
    toys.saveAll(List.of(one.visited(), two.visited()));
    assertThat(toys.get("bangkok", "one").version()).isEqualTo(3);
    assertThat(toys.get("bangkok", "two").version()).isEqualTo(3);
  }

  @Test
  void several_of_several_clinics_are_read_in_one_call_and_none_of_another_clinic() {
    insert(toy("one", List.of("one")));
    insert(toy("two", List.of("two")));
    insert(new ToyDocument("far", "phuket", 1, List.of("far"), 1, null));
    AggregateId one = new AggregateId("bangkok", "one");

    assertThat(
            toys.findAll(
                List.of(
                    one,
                    one,
                    new AggregateId("phuket", "two"),
                    new AggregateId("phuket", "far"),
                    new AggregateId("phuket", "nowhere"))))
        .containsExactlyInAnyOrder(toys.get("bangkok", "one"), toys.get("phuket", "far"));
    assertThat(toys.findAll(List.of())).isEmpty();
  }

  @Test
  void events_go_out_in_the_order_of_their_document() {
    insert(toy("o", List.of("o")));
    for (int i = 0; i < 30; i++) {
      save(toys.get("bangkok", "o").visited());
    }

    awaitEmptyOutbox();
    assertThat(sent)
        .doesNotHaveDuplicates()
        .extracting(id -> Integer.valueOf(id.split("/")[2]))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 31).boxed().toList());
  }

  @Test
  void while_the_broker_is_away_writes_go_on_and_events_wait_in_order() {
    brokerAway.set(true);
    insert(toy("w", List.of("w")));
    for (int i = 0; i < 10; i++) {
      save(toys.get("bangkok", "w").visited());
    }
    assertThat(sent).isEmpty();

    brokerAway.set(false);

    awaitEmptyOutbox();
    assertThat(sent)
        .extracting(id -> Integer.valueOf(id.split("/")[2]))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
  }

  @Test
  void another_instance_publishes_what_a_dead_one_left() {
    relay.stop();
    insert(toy("dead", List.of("dead")));
    assertThat(sent).isEmpty();

    relay.start();

    awaitEmptyOutbox();
    assertThat(sent).hasSize(1);
  }

  @Test
  void an_event_that_was_handled_is_known_even_after_a_hundred_others() {
    insert(toy("h", List.of("h")));
    saveFor(toys.get("bangkok", "h").visited(), "first");
    for (int i = 0; i < 99; i++) {
      saveFor(toys.get("bangkok", "h").visited(), "other-" + i);
    }

    assertThatThrownBy(() -> saveFor(toys.get("bangkok", "h").visited(), "first"))
        .isInstanceOf(AlreadyDone.class);
  }

  @Test
  void a_key_that_comes_with_another_request_is_told_apart() {
    ToyDocument toy = toy("k", List.of("k"));
    toys.insert(toy, List.of(), requested("hash-1", toy));

    assertThatThrownBy(() -> toys.insert(toy, List.of(), requested("hash-1", toy)))
        .isInstanceOf(AlreadyDone.class);
    assertThatThrownBy(() -> toys.insert(toy, List.of(), requested("hash-2", toy)))
        .isInstanceOf(KeyReused.class);
  }

  private Cause.Written requested(String hash, ToyDocument toy) {
    return Cause.<ToyDocument>request(new IdempotencyKey("key", hash), 201, ToyDocument::visits)
        .of(toy);
  }

  private void insert(ToyDocument toy) {
    toys.insert(toy, List.of(event(toy)), Cause.<ToyDocument>none().of(toy));
  }

  private void save(ToyDocument toy) {
    toys.save(toy, List.of(event(toy)), Cause.<ToyDocument>none().of(toy));
  }

  private void saveFor(ToyDocument toy, String eventId) {
    toys.save(toy, List.of(), new Cause.Written.ForEvent(eventId));
  }

  private ToyDocument claiming(String id, long version, List<String> claims) {
    return new ToyDocument(id, "bangkok", version, claims, 1, null);
  }

  private static ToyDocument toy(String id, List<String> claims) {
    return new ToyDocument(id, "bangkok", 1, claims, 1, null);
  }

  private static RecallClosed event(ToyDocument toy) {
    return new RecallClosed("bangkok", "p-" + toy.id(), toy.version(), toy.id(), "TOY", "TEST");
  }

  private void awaitEmptyOutbox() {
    await().until(() -> toys.documents().countDocuments(eq("outboxPending", true)) == 0);
    assertThat(toys.documents().withDocumentClass(BsonDocument.class).find())
        .noneMatch(document -> document.containsKey("outbox"));
  }
}
