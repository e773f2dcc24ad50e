package clinic.sura.testing.toy;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.RecallClosed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OneWriteTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired AggregateCollection<ToyDocument> toys;

  @Test
  void a_change_and_its_event_are_one() {
    String id = create("a-" + UUID.randomUUID()).json().path("id").asString();

    RecallClosed event = events.await(RecallClosed.class, e -> e.recallId().equals(id));

    assertThat(event.reason()).isEqualTo("NEW");
    org.awaitility.Awaitility.await()
        .until(
            () ->
                toys.documents()
                        .withDocumentClass(org.bson.BsonDocument.class)
                        .find(com.mongodb.client.model.Filters.eq("outboxPending", true))
                        .first()
                    == null);
  }

  @Test
  void a_claim_can_be_had_once() {
    String claim = "one-" + UUID.randomUUID();
    create(claim);

    Response second = desk().post("/api/toys", Map.of("claim", claim, "visits", 1));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("type").asString()).isEqualTo("/problems/taken");
    assertThat(second.json().path("claim").asString()).isEqualTo(claim);
  }

  @Test
  void a_repeated_request_gets_the_first_answer_and_has_no_second_effect() {
    String id = create("repeat-" + UUID.randomUUID()).json().path("id").asString();

    Response first = desk().post("/api/toys/" + id + "/visit", "{}", "visit-1" + id);
    desk().post("/api/toys/" + id + "/visit", "{}", "visit-2" + id).expect(200);
    Response again = desk().post("/api/toys/" + id + "/visit", "{}", "visit-1" + id);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(desk().get("/api/toys/" + id).json().path("visits").asInt()).isEqualTo(3);
  }

  @Test
  void a_repeated_creation_meets_itself() {
    Map<String, Object> body = Map.of("claim", "again-" + UUID.randomUUID(), "visits", 1);
    String key = UUID.randomUUID().toString();

    Response first = desk().post("/api/toys", body, key).expect(201);
    Response again = desk().post("/api/toys", body, key).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void a_key_belongs_to_one_request() {
    String key = UUID.randomUUID().toString();
    desk().post("/api/toys", Map.of("claim", "x" + key, "visits", 1), key).expect(201);

    Response other = desk().post("/api/toys", Map.of("claim", "y" + key, "visits", 1), key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("type").asString()).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void racing_commands_lose_no_update() throws Exception {
    String id = create("race-" + UUID.randomUUID()).json().path("id").asString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Response>> commands =
          IntStream.range(0, 20)
              .<Callable<Response>>mapToObj(i -> () -> visitUntilDone(id, "race-" + id + i))
              .toList();
      for (Future<Response> done : threads.invokeAll(commands)) {
        assertThat(done.get().status()).isEqualTo(200);
      }
    }

    assertThat(desk().get("/api/toys/" + id).json().path("visits").asInt()).isEqualTo(21);
    events.await(RecallClosed.class, e -> e.recallId().equals(id) && e.version() == 21);
    assertThat(events.seen(RecallClosed.class, e -> e.recallId().equals(id)))
        .extracting(RecallClosed::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).mapToObj(i -> (long) i).toList());
  }

  @Test
  void a_stale_edit_is_told_so() {
    String id = create("stale-" + UUID.randomUUID()).json().path("id").asString();
    desk().put("/api/toys/" + id, Map.of("text", "first"), "\"1\"").expect(200);

    Response stale = desk().put("/api/toys/" + id, Map.of("text", "second"), "\"1\"");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("currentVersion").asLong()).isEqualTo(2);
    assertThat(desk().get("/api/toys/" + id).json().path("note").asString()).isEqualTo("first");
  }

  @Test
  void a_field_that_is_emptied_is_gone() {
    String id = create("empty-" + UUID.randomUUID()).json().path("id").asString();
    desk().put("/api/toys/" + id, Map.of("text", "first")).expect(200);
    desk().put("/api/toys/" + id, "{\"text\":null}").expect(200);

    assertThat(desk().get("/api/toys/" + id).json().path("note").isNull()).isTrue();
  }

  private Response visitUntilDone(String id, String key) {
    Response response = desk().post("/api/toys/" + id + "/visit", "{}", key);
    while (response.status() == 409) {
      response = desk().post("/api/toys/" + id + "/visit", "{}", key);
    }
    return response;
  }

  private Response create(String claim) {
    return desk().post("/api/toys", Map.of("claim", claim, "visits", 1)).expect(201);
  }

  private Api.As desk() {
    return api.as("FRONT_DESK");
  }
}
