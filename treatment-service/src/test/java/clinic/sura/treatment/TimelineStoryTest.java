package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.photograph.TestPictures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** All that happened to a patient is one list, read page by page. */
@ServiceTest
class TimelineStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Consents consents;
  @Autowired private PatientMerges merges;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void treated() throws Exception {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            "{\"reason\": \"forgotten\", \"changes\": {\"note\": \"cooled\"}}")
        .expect(201);
    String chart = "/api/charts/" + patient;
    clinic
        .nurse()
        .post(
            chart + "/outcomes",
            """
            {"legs": {"LEFT": {"circumferenceCm": [36.5, 36.6]},
                      "RIGHT": {"circumferenceCm": [36.5, 36.6]}}}
            """)
        .expect(201);
    sign("PHOTOGRAPHS");
    clinic
        .nurse()
        .putFile(
            chart + "/photographs/" + UUID.randomUUID() + "?view=BACK&posture=TIPTOE",
            "image/jpeg",
            TestPictures.withPlace(400, 300))
        .expect(201);
    clinic.nurse().post(chart + "/adverse-events", "{\"reactions\": [\"PAIN\"]}").expect(201);
  }

  private void sign(String kind) {
    clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/consents",
            "{\"kind\": \"%s\", \"language\": \"en\", \"signedBy\": \"Mei\", \"signature\": \"Mei\"}"
                .formatted(kind))
        .expect(201);
  }

  private void signSeveralAtOnce(int count, Instant at) {
    for (int i = 0; i < count; i++) {
      consents.insert(
          new Consent(
                  UUID.randomUUID().toString(),
                  TestClinic.CLINIC,
                  patient,
                  1,
                  Consent.Kind.TREATMENT,
                  "calf-reduction-1",
                  1,
                  "en",
                  null,
                  "Mei",
                  "Mei",
                  at,
                  "Ploy",
                  null,
                  null,
                  null)
              .sealed(),
          List.of(),
          Cause.none());
    }
  }

  private JsonNode page(String of, String query) {
    return clinic.nurse().get("/api/charts/" + of + "/timeline?" + query).expect(200).json();
  }

  private static List<String> keys(JsonNode page) {
    return page.get("entries")
        .valueStream()
        .map(entry -> entry.get("kind").asString() + " " + entry.get("id").asString())
        .toList();
  }

  private static List<String> kinds(JsonNode page) {
    return page.get("entries").valueStream().map(entry -> entry.get("kind").asString()).toList();
  }

  @Test
  void whatever_happened_stands_in_one_list_the_newest_first() {
    JsonNode whole = page(patient, "limit=100");

    assertThat(whole.get("patientId").asString()).isEqualTo(patient);
    assertThat(whole.get("nextCursor").isNull()).isTrue();
    assertThat(kinds(whole))
        .containsSubsequence(
            "ADVERSE_EVENT",
            "PHOTOGRAPH",
            "CONSENT",
            "OUTCOME",
            "AMENDMENT",
            "SESSION",
            "PLAN_ACCEPTED",
            "CONSENT",
            "PLAN_PROPOSED",
            "ASSESSMENT")
        .containsOnlyOnce("SESSION", "AMENDMENT", "PHOTOGRAPH", "OUTCOME", "ASSESSMENT")
        .contains("ENCOUNTER")
        .hasSize(12);
    assertThat(
            whole
                .get("entries")
                .valueStream()
                .map(each -> Instant.parse(each.get("at").asString())))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    for (JsonNode entry : whole.get("entries")) {
      switch (entry.get("kind").asString()) {
        case "ENCOUNTER" -> assertThat(entry.get("recorded").asBoolean()).isTrue();
        case "PLAN_PROPOSED", "PLAN_ACCEPTED" ->
            assertThat(entry.at("/plan/legs/LEFT/units").asInt()).isEqualTo(80);
        case "SESSION" -> assertThat(entry.at("/session/status").asString()).isEqualTo("SIGNED");
        case "AMENDMENT" ->
            assertThat(entry.at("/amendment/reason").asString()).isEqualTo("forgotten");
        case "OUTCOME" ->
            assertThat(entry.at("/outcome/legs/LEFT/girthCm").decimalValue())
                .isEqualByComparingTo("36.55");
        case "PHOTOGRAPH" -> assertThat(entry.at("/photograph/view").asString()).isEqualTo("BACK");
        case "ADVERSE_EVENT" ->
            assertThat(entry.at("/adverseEvent/reactions/0/code").asString()).isEqualTo("PAIN");
        case "CONSENT" -> assertThat(entry.at("/consent/signedBy").asString()).startsWith("Mei");
        default -> assertThat(entry.at("/assessment/legs/LEFT/girthCm").isMissingNode()).isFalse();
      }
    }
  }

  @Test
  void pages_join_to_the_whole_without_gap_or_repeat_while_something_is_added() {
    Instant at = clinic.now().minus(Duration.ofHours(1));
    signSeveralAtOnce(5, at);
    List.of(1, 2, 3).forEach(each -> clinic.bookSession(patient, at));
    List<String> whole = keys(page(patient, "limit=100"));
    assertThat(whole).hasSize(20);

    for (int limit : List.of(1, 3, 7)) {
      List<String> joined = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        JsonNode page = page(patient, "limit=" + limit + cursor);
        joined.addAll(keys(page));
        cursor =
            page.get("nextCursor").isNull() ? null : "&cursor=" + page.get("nextCursor").asString();
        if (joined.size() == limit) {
          sign("TREATMENT");
        }
      }
      assertThat(joined).isEqualTo(whole);
      whole = keys(page(patient, "limit=100"));
      assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
    }
  }

  @Test
  void what_happened_under_another_record_of_the_person_stands_in_it_too() {
    String survivor = clinic.plannedPatient();
    List<String> before = keys(page(survivor, "limit=100"));
    List<String> other = keys(page(patient, "limit=100"));

    events.publish(
        TestClinic.CLINIC,
        new PatientsMerged(TestClinic.CLINIC, patient, 1, survivor, clock.instant()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> merges.survivorOf(TestClinic.CLINIC, patient).equals(survivor));

    assertThat(keys(page(survivor, "limit=100")))
        .containsAll(before)
        .containsAll(other)
        .hasSize(before.size() + other.size());
  }

  @Test
  void a_cursor_of_another_list_and_a_limit_out_of_range_are_refused_by_name() {
    String path = "/api/charts/" + patient + "/timeline";
    for (String key : List.of("nonsense", "1 NOTHING x", "x SESSION y", "1 SESSION")) {
      String cursor =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(key.getBytes(StandardCharsets.UTF_8));
      JsonNode refused = clinic.nurse().get(path + "?cursor=" + cursor).expect(400).json();
      assertThat(refused.at("/errors/0/field").asString()).isEqualTo("cursor");
    }
    for (String limit : List.of("0", "101", "many")) {
      JsonNode refused = clinic.nurse().get(path + "?limit=" + limit).expect(400).json();
      assertThat(refused.at("/errors/0/field").asString()).isEqualTo("limit");
    }
    clinic.nurse().get(path + "?limit=100").expect(200);
    clinic.nurse().get("/api/charts/nobody/timeline").expect(404);
    api.as("FRONT_DESK").get(path).expect(403);
    api.as("NURSE", "chiang-mai").get(path).expect(404);
  }
}
