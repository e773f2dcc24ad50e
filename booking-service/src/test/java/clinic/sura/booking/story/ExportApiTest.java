package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.PersonalDataCheck;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever asks what the desk keeps of them gets all of it, and nothing of anybody else. */
@ServiceTest
class ExportApiTest {

  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired MongoDatabase database;

  private TestClinic clinic;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
  }

  private String registered(String mark) {
    Map<String, Object> details = new HashMap<>(TestClinic.mei());
    details.put("name", Map.of("given", mark + "-given", "family", mark + "-family"));
    details.put("email", mark.toLowerCase(Locale.ROOT) + "@example.test");
    details.put("identifiers", List.of(Map.of("kind", "PASSPORT", "value", mark + "12345")));
    return clinic.desk.post("/api/patients", details).expect(201).json().get("id").asString();
  }

  private String marked(String mark, String practitioner, String time) {
    String patient = registered(mark);
    var start = at(workday(clock.instant(), 2), time);
    String visit = clinic.booked(patient, "calf-consultation", practitioner, start);
    clinic
        .desk
        .post("/api/appointments/" + visit + "/cancel", Map.of("reason", mark + "-cancel"))
        .expect(200);
    LocalDate today = LocalDate.ofInstant(clock.instant(), TestClinic.BANGKOK);
    clinic
        .desk
        .post(
            "/api/waiting-list",
            Map.of(
                "patientId",
                patient,
                "serviceId",
                "calf-consultation",
                "from",
                today.plusDays(30).toString(),
                "until",
                today.plusDays(60).toString()))
        .expect(201);
    return patient;
  }

  private JsonNode export(String patient) {
    return clinic.manager.get("/api/patients/" + patient + "/export").expect(200).json();
  }

  @Test
  void everything_that_is_kept_of_a_person_is_given_out_and_nothing_of_another() {
    String ada = marked("ADA", "dr-anan", "10:00");
    String bea = marked("BEA", "dr-siriporn", "11:00");

    JsonNode given = export(ada);

    assertThat(given.toString())
        .contains("ADA-given", "ADA-family", "ada@example.test", "ADA12345", "ADA-cancel")
        .doesNotContain("BEA", bea);
    assertThat(given.get("records").propertyNames())
        .contains("patients", "appointments", "waitingList")
        .containsAll(PersonalDataCheck.collectionsNaming(database, ada));
    assertThat(given.toString()).doesNotContain("searchKeys", "outbox", "handledEvents");
  }

  @Test
  void records_of_the_same_person_are_given_out_together() {
    String survivor = registered("ADA");
    String replaced = registered("DUP");
    clinic
        .desk
        .post(
            "/api/patients/" + survivor + "/merges",
            Map.of("replacedId", replaced, "reason", "registered twice"))
        .expect(201);

    JsonNode given = export(survivor);

    assertThat(given.get("patientIds")).hasSize(2);
    assertThat(given.toString()).contains("ADA-given", "DUP-given", "registered twice");
    assertThat(export(replaced).get("records")).isEqualTo(given.get("records"));
  }

  @Test
  void only_who_answers_for_the_clinic_gets_it() {
    String patient = registered("ADA");

    clinic.desk.get("/api/patients/" + patient + "/export").expect(403);
    clinic.manager.get("/api/patients/nobody/export").expect(404);
    api.as("MANAGER", "elsewhere").get("/api/patients/" + patient + "/export").expect(404);
  }
}
