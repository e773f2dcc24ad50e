package clinic.sura.booking.story;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who wants to be erased can be reached by nobody any more; what must be kept stays. */
@ServiceTest
class ErasureApiTest {

  private static final Map<String, String> WISH = Map.of("reason", "asked for by letter");

  @Autowired Api api;
  @Autowired TestEvents events;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void register() {
    clinic = TestClinic.open(api);
    patient = registered("K1234567", "mei@example.test");
  }

  private String registered(String passport, String email) {
    Map<String, Object> details = new HashMap<>(TestClinic.mei());
    details.put("email", email);
    details.put("consents", List.of("HEALTH_DATA", "MESSAGES", "MARKETING"));
    details.put("identifiers", List.of(Map.of("kind", "PASSPORT", "value", passport)));
    return clinic.desk.post("/api/patients", details).expect(201).json().get("id").asString();
  }

  private String path() {
    return "/api/patients/" + patient + "/erasure";
  }

  private JsonNode shown() {
    return clinic.desk.get("/api/patients/" + patient).expect(200).json();
  }

  @Test
  void nobody_can_reach_the_patient_any_more_and_the_others_are_told() {
    JsonNode answer = clinic.manager.post(path(), WISH).expect(200).json();

    assertThat(answer.get("erased").toString()).contains("phone", "email", "consent to messages");
    answer.get("kept").forEach(each -> assertThat(each.get("why").asString()).endsWith("."));
    assertThat(shown().get("phone").isNull()).isTrue();
    assertThat(shown().get("email").isNull()).isTrue();
    assertThat(shown().get("channels")).isEmpty();
    assertThat(shown().get("consents").toString()).isEqualTo("[\"HEALTH_DATA\"]");
    assertThat(shown().at("/identifiers/0/value").asString()).isEqualTo("K1234567");
    assertThat(clinic.desk.get("/api/patients/" + patient + "/consents").expect(200).body())
        .contains("asked for by letter");
    var changed =
        events.await(
            PatientDetailsChanged.class,
            e -> e.patientId().equals(patient) && e.details().email() == null);
    assertThat(changed.details().consents()).containsExactly("HEALTH_DATA");
    events.await(PatientErasureRequested.class, e -> e.patientId().equals(patient));
  }

  @Test
  void the_same_request_has_one_effect_and_another_one_tells_it_again() {
    String key = UUID.randomUUID().toString();
    JsonNode first = clinic.manager.post(path(), WISH, key).expect(200).json();

    assertThat(clinic.manager.post(path(), WISH, key).expect(200).json()).isEqualTo(first);
    clinic.manager.post(path(), WISH).expect(200);

    events.await(
        PatientErasureRequested.class, e -> e.patientId().equals(patient) && e.version() == 3);
    assertThat(events.seen(PatientErasureRequested.class, e -> e.patientId().equals(patient)))
        .hasSize(2);
    assertThat(events.seen(PatientDetailsChanged.class, e -> e.patientId().equals(patient)))
        .hasSize(1);
  }

  @Test
  void every_record_of_the_person_is_erased() {
    String twice = registered("K7654321", "twice@example.test");
    clinic
        .desk
        .post(
            "/api/patients/" + patient + "/merges",
            Map.of("replacedId", twice, "reason", "registered twice"))
        .expect(201);

    clinic.manager.post("/api/patients/" + twice + "/erasure", WISH).expect(200);

    events.await(PatientErasureRequested.class, e -> e.patientId().equals(twice));
    events.await(PatientErasureRequested.class, e -> e.patientId().equals(patient));
    assertThat(clinic.manager.get("/api/patients/" + patient + "/export").expect(200).body())
        .doesNotContain("twice@example.test", "mei@example.test");
  }

  @Test
  void only_a_manager_erases() {
    clinic.desk.post(path(), WISH).expect(403);
    clinic.manager.post("/api/patients/nobody/erasure", WISH).expect(404);
    assertThat(shown().get("email").asString()).isEqualTo("mei@example.test");
  }
}
