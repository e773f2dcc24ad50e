package clinic.sura.testing.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EventsTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired AggregateCollection<ToyDocument> toys;

  @Test
  void an_event_that_comes_twice_counts_once() {
    String patient = "twice-" + UUID.randomUUID();
    events.publish("e1" + patient, "a1", arrival(patient));
    events.publish("e1" + patient, "a1", arrival(patient));
    events.publish("e2" + patient, "a1", arrival(patient));
    events.publish("e1" + patient, "a1", arrival(patient));
    events.publish("e3" + patient, "a1", arrival(patient));

    await().until(() -> visits(patient), Optional.of(3)::equals);
  }

  @Test
  void bad_events_are_parked_with_their_reason_and_good_ones_go_on() {
    String patient = "bad-" + UUID.randomUUID();
    Map<String, String> headers =
        Map.of(
            "ce_id", "malformed-" + patient,
            "ce_type", "clinic.sura.booking.PatientCheckedIn.v1",
            "ce_subject", "a1",
            "ce_time", "2026-11-22T00:00:00Z");
    events.send(
        Topics.BOOKING, patient, "{\"clinicId\":".getBytes(StandardCharsets.UTF_8), headers);
    events.send(
        Topics.BOOKING,
        patient,
        "{}".getBytes(StandardCharsets.UTF_8),
        Map.of("ce_id", "unknown-" + patient, "ce_type", "clinic.sura.booking.Levitated.v1"));
    events.send(Topics.BOOKING, patient, "no envelope".getBytes(StandardCharsets.UTF_8), Map.of());
    events.publish("good-" + patient, "a1", arrival(patient));

    await().atMost(Duration.ofSeconds(20)).until(() -> visits(patient), Optional.of(1)::equals);
    assertThat(parked("malformed-" + patient).path("reason").asString())
        .contains("PatientCheckedIn can't be read");
    assertThat(parked("unknown-" + patient).path("reason").asString())
        .contains("unknown event type clinic.sura.booking.Levitated.v1");
  }

  @Test
  void a_failing_event_is_parked_and_replayed_once_the_cause_is_mended() {
    String patient = "failing-" + UUID.randomUUID();
    ToyApplication.FAILING.add(patient);
    events.publish("failed-" + patient, "a1", arrival(patient));
    String id = parked("failed-" + patient).path("id").asString();
    Api.As manager = api.as("MANAGER");

    assertThat(manager.post("/api/operations/dead-letters/" + id + "/replay", "{}").status())
        .isEqualTo(409);
    ToyApplication.FAILING.remove(patient);
    manager.post("/api/operations/dead-letters/" + id + "/replay", "{}").expect(200);

    assertThat(visits(patient)).contains(1);
    assertThat(manager.get("/api/operations/dead-letters/" + id).json().path("status").asString())
        .isEqualTo("REPLAYED");
  }

  @Test
  void what_a_crash_left_in_an_outbox_is_found_and_published() {
    String id = "left-" + UUID.randomUUID();
    BsonDocument entry =
        new BsonDocument("id", new BsonString(id + "/1/0"))
            .append("type", new BsonString("clinic.sura.booking.RecallClosed.v1"))
            .append("subject", new BsonString(id))
            .append("key", new BsonString("p-" + id))
            .append("time", new BsonDateTime(0))
            .append(
                "data",
                new BsonString(
                    "{\"clinicId\":\"bangkok\",\"patientId\":\"p\",\"version\":1,\"recallId\":\""
                        + id
                        + "\",\"kind\":\"TOY\",\"reason\":\"LEFT\"}"));
    toys.documents()
        .withDocumentClass(BsonDocument.class)
        .insertOne(
            new BsonDocument("_id", new BsonString(id))
                .append("clinicId", new BsonString("bangkok"))
                .append("claims", new BsonArray(java.util.List.of(new BsonString(id))))
                .append("version", new BsonInt64(1))
                .append("visits", new org.bson.BsonInt32(0))
                .append("outbox", new BsonArray(java.util.List.of(entry)))
                .append("outboxPending", BsonBoolean.TRUE)
                .append("outboxSince", new BsonDateTime(0)));

    assertThat(events.await(RecallClosed.class, e -> e.recallId().equals(id)).reason())
        .isEqualTo("LEFT");
  }

  private JsonNode parked(String eventId) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              for (JsonNode letter :
                  api.as("MANAGER")
                      .get("/api/operations/dead-letters")
                      .expect(200)
                      .json()
                      .path("deadLetters")) {
                if (letter.path("eventId").asString("").equals(eventId)) {
                  return Optional.of(letter);
                }
              }
              return Optional.<JsonNode>empty();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Integer> visits(String patient) {
    return toys.find("bangkok", patient).map(ToyDocument::visits);
  }

  static PatientCheckedIn arrival(String patient) {
    Instant start = Instant.parse("2026-12-01T02:00:00Z");
    return new PatientCheckedIn(
        "bangkok",
        patient,
        2,
        "a1",
        new AppointmentDetails(
            "calf-consultation",
            "dr-anan",
            "Dr. Anan",
            "consult-1",
            "Room 1",
            start,
            start.plusSeconds(1800),
            "Clinic",
            "Asia/Bangkok",
            "Somewhere"),
        start);
  }
}
