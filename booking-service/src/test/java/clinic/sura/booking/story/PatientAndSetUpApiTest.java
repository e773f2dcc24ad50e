package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PatientAndSetUpApiTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private TestClinic clinic;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
  }

  private static Map<String, Object> renamed(String family) {
    var body = new HashMap<>(TestClinic.mei());
    body.put("name", Map.of("given", "Mei", "family", family));
    return body;
  }

  @Test
  void refuses_a_form_with_all_its_errors() {
    var bad =
        Map.of(
            "name", Map.of("given", " "),
            "birthDate", "2999-01-01",
            "phone", "12345",
            "email", "nope",
            "language", "??",
            "timeZone", "Mars/Base");
    var errors = clinic.desk.post("/api/patients", bad).expect(400).json().get("errors");
    assertThat(errors.findValuesAsString("field"))
        .containsExactlyInAnyOrder("name", "birthDate", "phone", "email", "language", "timeZone");
  }

  @Test
  void finds_patients_by_a_part_of_what_is_known_of_them() {
    String mei = clinic.patient();
    clinic.desk.post("/api/patients", renamed("Ångström")).expect(201);
    assertThat(found("lin%20mei")).containsExactly(mei);
    assertThat(found("angstr")).hasSize(1);
    assertThat(found("912345")).hasSize(2);
    assertThat(found("mei%20angstrom")).hasSize(1);
    assertThat(found("nobody")).isEmpty();
  }

  private List<String> found(String query) {
    return clinic
        .nurse
        .get("/api/patients?query=" + query)
        .expect(200)
        .json()
        .get("patients")
        .findValuesAsString("id");
  }

  @Test
  void shows_likely_duplicates_until_the_desk_has_told_them_apart() {
    String mei = clinic.patient();
    var body = new HashMap<>(renamed("Linn"));
    body.put("confirmedNotDuplicateOf", List.of());
    var refused = clinic.desk.post("/api/patients", body).expect(409).json();
    assertThat(refused.get("type").asString()).isEqualTo("/problems/likely-duplicates");
    assertThat(refused.get("duplicates").get(0).get("patient").get("id").asString()).isEqualTo(mei);
    body.put("confirmedNotDuplicateOf", List.of(mei));
    clinic.desk.post("/api/patients", body).expect(201);
  }

  @Test
  void refuses_an_identifier_that_another_patient_has() {
    var first = new HashMap<>(TestClinic.mei());
    first.put("identifiers", List.of(Map.of("kind", "HN", "value", "HN-001")));
    String holder =
        clinic.desk.post("/api/patients", first).expect(201).json().get("id").asString();
    first.put("identifiers", List.of(Map.of("kind", "HN", "value", "hn001")));
    String other = clinic.patient();
    for (var refused :
        List.of(
            clinic.desk.post("/api/patients", first).expect(409),
            clinic.desk.put("/api/patients/" + other, first).expect(409))) {
      assertThat(refused.json().get("type").asString()).isEqualTo("/problems/identifier-taken");
      assertThat(refused.json().get("patients").findValuesAsString("id")).containsExactly(holder);
    }
  }

  @Test
  void shows_patients_page_by_page() {
    for (int i = 0; i < 51; i++) {
      clinic.desk.post("/api/patients", renamed("Nr" + i)).expect(201);
    }
    var first = clinic.desk.get("/api/patients").expect(200).json();
    assertThat(first.get("patients").size()).isEqualTo(50);
    var second =
        clinic.desk.get("/api/patients?cursor=" + first.get("nextCursor").asString()).expect(200);
    assertThat(second.json().get("patients").size()).isEqualTo(1);
  }

  @Test
  void corrects_a_patient_once_and_shows_the_new_name_in_the_calendar() {
    String patient = clinic.patient();
    var day = workday(clock.instant(), 2);
    String appointment = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    String path = "/api/patients/" + patient;
    clinic.desk.put(path, renamed("Chen"), "\"9\"").expect(412);
    assertThat(clinic.desk.put(path, renamed("Chen"), "\"1\"").expect(200).eTag())
        .isEqualTo("\"2\"");
    assertThat(clinic.desk.put(path, renamed("Chen")).expect(200).eTag()).isEqualTo("\"2\"");
    events.await(PatientDetailsChanged.class, e -> e.patientId().equals(patient));
    await()
        .untilAsserted(
            () -> {
              var shown = clinic.desk.get("/api/appointments/" + appointment).json();
              assertThat(shown.get("patientName").get("family").asString()).isEqualTo("Chen");
            });
  }

  @Test
  void puts_the_same_description_once() {
    var room = Map.of("name", "Treatment 9", "kind", "TREATMENT");
    assertThat(clinic.manager.put("/api/rooms/treat-9", room).expect(200).eTag())
        .isEqualTo("\"1\"");
    assertThat(clinic.manager.put("/api/rooms/treat-9", room).expect(200).eTag())
        .isEqualTo("\"1\"");
    var other = Map.of("name", "Treatment 9", "kind", "TREATMENT", "active", false);
    assertThat(clinic.manager.put("/api/rooms/treat-9", other).expect(200).eTag())
        .isEqualTo("\"2\"");
    clinic.manager.put("/api/rooms/treat-9", room, "\"1\"").expect(412);
    assertThat(clinic.nurse.get("/api/rooms").expect(200).json().get("rooms").size()).isEqualTo(5);
  }

  @Test
  void shows_what_was_set_up() {
    var practitioner = clinic.nurse.get("/api/practitioners/dr-kwan").expect(200).json();
    assertThat(practitioner.get("credentials").get(0).get("validUntil").asString())
        .isEqualTo("2021-06-30");
    assertThat(practitioner.get("hours").get(0).get("from").asString()).isEqualTo("09:00");
    assertThat(clinic.nurse.get("/api/services").json().get("services").size()).isEqualTo(3);
    var shown = clinic.nurse.get("/api/clinic").expect(200).json();
    assertThat(shown.get("timeZone").asString()).isEqualTo("Asia/Bangkok");
    clinic.nurse.get("/api/rooms/none").expect(404);
    api.as("NURSE", "no-such-clinic").get("/api/clinic").expect(404);
  }

  @Test
  void refuses_a_set_up_that_makes_no_sense() {
    var service =
        Map.of("name", "x", "kind", "REVIEW", "durationMinutes", 7, "roomKind", "CONSULTATION");
    assertThat(
            clinic
                .manager
                .put("/api/services/x", service)
                .expect(400)
                .json()
                .get("errors")
                .findValuesAsString("field"))
        .containsExactly("durationMinutes");
    var hours =
        Map.of(
            "name",
            "x",
            "hours",
            List.of(Map.of("days", List.of("MONDAY"), "from", "18:00", "until", "09:00")));
    assertThat(
            clinic
                .manager
                .put("/api/practitioners/x", hours)
                .expect(400)
                .json()
                .get("errors")
                .findValuesAsString("field"))
        .containsExactly("hours[0].until");
    clinic.manager.put("/api/rooms/Not%20An%20Id", Map.of("name", "x", "kind", "X")).expect(400);
  }
}
