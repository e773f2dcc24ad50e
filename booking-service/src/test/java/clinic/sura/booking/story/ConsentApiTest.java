package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What patients agree to at the desk: which text, when, recorded by whom, and taken back why. */
@ServiceTest
class ConsentApiTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private TestClinic clinic;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
  }

  private Response publish(String agreement, int replaces, String english) {
    return clinic.manager.post(
        "/api/consent-texts",
        Map.of(
            "agreement",
            agreement,
            "replacesVersion",
            replaces,
            "texts",
            List.of(
                Map.of("language", "en", "text", english),
                Map.of("language", "zh-Hans", "text", "同意"))));
  }

  private static Map<String, Object> decision(String agreement, String decision) {
    return Map.of("agreement", agreement, "decision", decision);
  }

  private Response decide(String patient, Map<String, Object> body) {
    return clinic.desk.post("/api/patients/" + patient + "/consents", body);
  }

  private JsonNode consents(String patient) {
    return clinic.nurse.get("/api/patients/" + patient + "/consents").expect(200).json();
  }

  private static List<String> standing(JsonNode consents) {
    return consents.get("standing").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void every_decision_can_be_read_with_its_text() {
    publish("HEALTH_DATA", 0, "We keep your data.").expect(200);
    String mei = clinic.patient();
    publish("HEALTH_DATA", 1, "We keep your data for ten years.").expect(200);
    decide(mei, decision("HEALTH_DATA", "GIVEN")).expect(200);
    decide(
            mei,
            Map.of("agreement", "HEALTH_DATA", "decision", "WITHDRAWN", "reason", "Moves abroad"))
        .expect(200);

    var shown = consents(mei);
    assertThat(standing(shown)).containsExactly("MESSAGES");
    var newest = shown.get("decisions").get(0);
    assertThat(newest.get("decision").asString()).isEqualTo("WITHDRAWN");
    assertThat(newest.get("reason").asString()).isEqualTo("Moves abroad");
    assertThat(newest.get("by").asString()).isNotBlank();
    assertThat(shown.get("decisions").valueStream())
        .filteredOn(each -> each.get("agreement").asString().equals("HEALTH_DATA"))
        .extracting(
            each -> each.path("textVersion").asInt(0) + each.path("textLanguage").asString())
        .containsExactly("0", "2zh-Hans", "1zh-Hans");
    events.await(
        PatientDetailsChanged.class,
        told -> told.patientId().equals(mei) && !told.details().consents().contains("HEALTH_DATA"));
  }

  @Test
  void the_desk_sees_which_visits_want_a_consent_first() {
    String mei = clinic.patient();
    var day = workday(clock.instant(), 2);
    String visit = clinic.booked(mei, "calf-consultation", "dr-anan", at(day, "10:00"));
    assertThat(wanting(day)).isEmpty();
    decide(mei, decision("HEALTH_DATA", "WITHDRAWN")).expect(200);
    assertThat(wanting(day)).containsExactly(visit);
    clinic.desk.post("/api/appointments/" + visit + "/cancel", Map.of("reason", "ill")).expect(200);
    assertThat(wanting(day)).isEmpty();
  }

  private List<String> wanting(LocalDate day) {
    String path = "/api/appointments/missing-consents?from=" + day + "&to=" + day;
    return clinic
        .desk
        .get(path)
        .expect(200)
        .json()
        .get("appointmentIds")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void a_repeated_decision_is_recorded_once() {
    String mei = clinic.patient();
    decide(mei, decision("MARKETING", "GIVEN")).expect(200);
    assertThat(decide(mei, decision("MARKETING", "GIVEN")).expect(200).eTag()).isEqualTo("\"2\"");
    assertThat(consents(mei).get("decisions").size()).isEqualTo(3);
  }

  @Test
  void of_two_texts_published_at_a_time_one_counts_and_the_other_author_is_told() throws Exception {
    try (var authors = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i -> () -> publish("MARKETING", 0, "Text of author " + i).status())
              .toList();
      var statuses = authors.invokeAll(attempts).stream().map(each -> each.resultNow()).toList();
      assertThat(statuses).containsOnlyOnce(200).hasSize(8);
      assertThat(statuses.stream().filter(each -> each == 409)).hasSize(7);
    }
    var refused = publish("MARKETING", 0, "Late").expect(409).json();
    assertThat(refused.get("currentVersion").asInt()).isEqualTo(1);
    publish("MARKETING", 1, "Second").expect(200);
    assertThat(publish("MARKETING", 1, "Second").expect(200).json().get("version").asInt())
        .isEqualTo(2);
    assertThat(clinic.desk.get("/api/consent-texts").expect(200).json().get("texts").size())
        .isEqualTo(2);
  }

  @Test
  void refuses_a_text_that_never_was_and_languages_that_are_none() {
    String mei = clinic.patient();
    var unknown = new HashMap<>(decision("MESSAGES", "GIVEN"));
    unknown.put("textVersion", 7);
    unknown.put("textLanguage", "th");
    var errors = decide(mei, unknown).expect(400).json().get("errors");
    assertThat(errors.findValuesAsString("field")).containsExactly("textVersion");
    var body =
        Map.of(
            "agreement",
            "MESSAGES",
            "replacesVersion",
            0,
            "texts",
            List.of(
                Map.of("language", "th", "text", "a"),
                Map.of("language", "TH", "text", "b"),
                Map.of("language", "t", "text", "c")));
    var refused = clinic.manager.post("/api/consent-texts", body).expect(400).json().get("errors");
    assertThat(refused.findValuesAsString("field"))
        .containsExactlyInAnyOrder("texts[1].language", "texts[2].language");
    clinic.desk.post("/api/consent-texts", body).expect(403);
  }

  @Test
  void a_merged_person_has_the_consents_of_the_record_that_stands_and_the_history_of_both() {
    String survivor = clinic.patient();
    var twice = new HashMap<>(TestClinic.mei());
    twice.put("consents", List.of("MARKETING"));
    String replaced =
        clinic.desk.post("/api/patients", twice).expect(201).json().get("id").asString();
    clinic
        .desk
        .post(
            "/api/patients/" + survivor + "/merges",
            Map.of("replacedId", replaced, "reason", "registered twice"))
        .expect(201);
    var shown = consents(replaced);
    assertThat(standing(shown)).containsExactly("HEALTH_DATA", "MESSAGES");
    assertThat(shown.get("decisions").findValuesAsString("patientId"))
        .containsExactlyInAnyOrder(survivor, survivor, replaced);
    var refused = decide(replaced, decision("MARKETING", "WITHDRAWN")).expect(409).json();
    assertThat(refused.get("survivorId").asString()).isEqualTo(survivor);
  }
}
