package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.notification.PatientReplied;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Patients answer messages about their appointments; notification tells what they said. */
@ServiceTest
class PatientReplyTest {

  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired TestEvents events;

  private TestClinic clinic;
  private String patient;
  private String id;

  @BeforeEach
  void book() {
    clinic = TestClinic.open(api);
    patient = clinic.patient();
    id =
        clinic.booked(
            patient, "calf-consultation", "dr-anan", at(workday(clock.instant(), 2), "10:00"));
  }

  @Test
  void a_yes_confirms_the_appointment_once_in_the_patients_name() {
    PatientReplied yes = reply("CONFIRM");
    events.publish("reply-" + id, "reply-1", yes);
    events.publish("reply-" + id, "reply-1", yes);
    events.publish(UUID.randomUUID().toString(), "reply-2", yes);
    await().until(() -> appointment().path("confirmation").path("at").isString());

    reply("CANCEL_REQUESTED", UUID.randomUUID().toString());
    await().until(() -> appointment().path("cancelAskedAt").isString());

    assertThat(appointment().path("history"))
        .extracting(entry -> entry.path("what").asString() + " " + entry.path("by").asString())
        .endsWith("CONFIRMED Patient, by reply", "CANCEL_ASKED Patient, by reply")
        .filteredOn(line -> line.startsWith("CONFIRMED"))
        .hasSize(1);
  }

  @Test
  void whoever_asks_to_cancel_is_on_the_worklist_until_the_desk_decides() {
    reply("CANCEL_REQUESTED", UUID.randomUUID().toString());
    await().until(() -> asking().equals(List.of(id)));
    assertThat(appointment().path("status").asString()).isEqualTo("BOOKED");
    assertThat(appointment().path("confirmation").isObject()).isFalse();

    clinic.desk.post("/api/appointments/" + id + "/confirm", Map.of("how", "PHONE")).expect(200);

    assertThat(asking()).isEmpty();
    assertThat(appointment().path("cancelAskedAt").isString()).isFalse();
    clinic.physician.get("/api/appointments/asked-to-cancel").expect(403);
  }

  @Test
  void an_answer_of_another_version_is_passed_over() {
    reply("SING", UUID.randomUUID().toString());
    reply("CONFIRM", UUID.randomUUID().toString());

    await().until(() -> appointment().path("confirmation").path("at").isString());
  }

  private PatientReplied reply(String answer) {
    return new PatientReplied(
        clinic.id, patient, 1, "message-1", id, answer, "SMS", clock.instant());
  }

  private void reply(String answer, String eventId) {
    events.publish(eventId, "reply-" + eventId, reply(answer));
  }

  private JsonNode appointment() {
    return clinic.desk.get("/api/appointments/" + id).expect(200).json();
  }

  private List<String> asking() {
    return clinic
        .desk
        .get("/api/appointments/asked-to-cancel")
        .expect(200)
        .json()
        .get("appointments")
        .valueStream()
        .map(each -> each.get("appointment").get("id").asString())
        .toList();
  }
}
