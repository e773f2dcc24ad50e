package clinic.sura.system;

import static clinic.sura.system.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.Topics;
import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bad events among good ones: the good ones are handled, the bad ones are parked with a reason. */
@SystemTest
@Order(70)
class BadEventsTest {

  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final String BOOKED = "clinic.sura.booking.ConsultationBooked.v1";

  @Test
  void bad_events_are_parked_and_good_ones_behind_them_are_handled(LocalClinic clinic, Desk desk) {
    Patient patient = desk.registerPatient();
    String mark = UUID.randomUUID().toString();
    send(clinic, patient.id(), "malformed-" + mark, BOOKED, "{\"clinicId\": 7");
    send(clinic, patient.id(), "unknown-" + mark, "clinic.sura.booking.Levitated.v1", "{}");
    send(clinic, patient.id(), "failing-" + mark, BOOKED, bookedIn("Mars/Olympus", patient.id()));

    desk.book(desk.freeConsultation(patient), UUID.randomUUID().toString()).expect(201);

    eventually(
        "the good one behind them is handled",
        LIMIT,
        () -> Optional.of(desk.encounters(patient.id())).filter(found -> !found.isEmpty()));
    for (Component service : new Component[] {Component.TREATMENT, Component.NOTIFICATION}) {
      assertThat(parked(clinic, service, "malformed-" + mark).path("reason").asString())
          .contains("can't be read");
      assertThat(parked(clinic, service, "unknown-" + mark).path("reason").asString())
          .contains("unknown event type");
      JsonNode failing = parked(clinic, service, "failing-" + mark);
      assertThat(failing.path("reason").asString()).containsIgnoringCase("zone");
      Answer replay =
          clinic
              .api()
              .as("MANAGER")
              .post(
                  service,
                  "/api/operations/dead-letters/" + failing.path("id").asString() + "/replay",
                  Map.of());
      assertThat(replay.status()).as("what is not mended stays parked").isEqualTo(409);
    }
  }

  private static JsonNode parked(LocalClinic clinic, Component service, String eventId) {
    return eventually(
        eventId + " is parked by " + service,
        LIMIT,
        () ->
            clinic
                .api()
                .as("MANAGER")
                .get(service, "/api/operations/dead-letters")
                .expect(200)
                .list("deadLetters")
                .stream()
                .filter(letter -> letter.path("eventId").asString("").equals(eventId))
                .findFirst());
  }

  private static String bookedIn(String zone, String patientId) {
    return """
        {"clinicId":"bangkok","patientId":"%s","version":1,"appointmentId":"%s","details":{
        "serviceId":"calf-consultation","practitionerId":"dr-anan","practitionerName":"Dr. Anan",
        "roomId":"consult-1","roomName":"Room 1","start":"2026-12-01T02:00:00Z",
        "end":"2026-12-01T02:30:00Z","clinicName":"Clinic","clinicTimeZone":"%s",
        "clinicAddress":"Bangkok"}}
        """
        .formatted(patientId, UUID.randomUUID(), zone);
  }

  private static void send(
      LocalClinic clinic, String key, String eventId, String type, String data) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", clinic.ports().bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> record = new ProducerRecord<>(Topics.BOOKING, key, data);
      Map.of(
              "ce_id",
              eventId,
              "ce_type",
              type,
              "ce_subject",
              "a-" + eventId,
              "ce_source",
              "/sura/booking",
              "ce_time",
              "2026-11-22T00:00:00Z")
          .forEach(
              (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(record);
      producer.flush();
    }
  }
}
