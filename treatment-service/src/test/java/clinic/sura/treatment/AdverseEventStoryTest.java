package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Something happened after a session: told at once, followed up, reported in time. */
@ServiceTest
class AdverseEventStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private PatientMerges merges;

  private TestClinic clinic;
  private String patient;
  private String session;
  private Duration offset;

  @BeforeEach
  void treated() {
    offset = clock.offset();
    clinic = new TestClinic(api, events, clock);
    patient = clinic.plannedPatient();
    session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private Api.Response report(String body) {
    return clinic.nurse().post("/api/charts/" + patient + "/adverse-events", body);
  }

  private JsonNode reported(String body) {
    return report(body).expect(201).json();
  }

  private Api.Response change(JsonNode event, String what, String body) {
    return clinic
        .physician()
        .post("/api/adverse-events/" + event.get("id").asString() + "/" + what, body);
  }

  private List<String> open() {
    return ids(
        clinic.physician().get("/api/adverse-events/open").expect(200).json().get("adverseEvents"));
  }

  private List<String> ofPatient(String id) {
    return ids(
        clinic
            .nurse()
            .get("/api/charts/" + id + "/adverse-events")
            .expect(200)
            .json()
            .get("adverseEvents"));
  }

  private static List<String> ids(JsonNode list) {
    return list.valueStream().map(each -> each.get("id").asString()).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
  }

  @Test
  void a_red_flag_in_one_tap_is_told_at_once_and_stands_first_until_a_physician_knows() {
    JsonNode bruise = reported("{\"reactions\": [\"BRUISING\"]}");
    JsonNode event = reported("{\"reactions\": [\"SWALLOWING\"]}");
    String id = event.get("id").asString();

    assertThat(event.get("sessionId").asString()).isEqualTo(session);
    assertThat(event.get("onset").asString()).isEqualTo(today().toString());
    assertThat(event.get("urgent").asBoolean()).isTrue();
    assertThat(event.get("patientName").asString()).isEqualTo("Mei Lin");
    assertThat(event.get("reportBy").asString()).isEqualTo(today().plusDays(15).toString());
    AdverseEventReported told =
        events.await(AdverseEventReported.class, each -> each.adverseEventId().equals(id));
    assertThat(told.urgent()).isTrue();
    assertThat(told.patientId()).isEqualTo(patient);
    assertThat(open().indexOf(id)).isLessThan(open().indexOf(bruise.get("id").asString()));

    JsonNode seen = change(event, "acknowledgement", "").expect(200).json();

    assertThat(seen.at("/acknowledged/by").asString()).isNotBlank();
    assertThat(
            events
                .await(AdverseEventUpdated.class, each -> each.adverseEventId().equals(id))
                .acknowledged())
        .isTrue();
    assertThat(open()).contains(id);
  }

  @Test
  void it_leaves_the_list_once_it_is_seen_judged_reported_and_over() {
    JsonNode event =
        reported(
            """
            {"reactions": ["BREATHING"], "seriousness": ["HOSPITALISATION"], "site": "ELSEWHERE",
             "description": "Short of breath since the evening", "actionTaken": "sent to hospital",
             "outcome": "RECOVERING"}
            """);
    String id = event.get("id").asString();
    change(event, "acknowledgement", "").expect(200);
    JsonNode judged =
        change(
                event,
                "follow-ups",
                """
                {"note": "Discharged", "causality": "PROBABLE", "outcome": "RECOVERED",
                 "endedOn": "%s"}
                """
                    .formatted(today()))
            .expect(201)
            .json();
    assertThat(judged.get("causality").asString()).isEqualTo("PROBABLE");
    assertThat(judged.get("seriousness").get(0).asString()).isEqualTo("HOSPITALISATION");
    assertThat(open()).contains(id);

    JsonNode submitted =
        change(event, "submissions", "{\"authority\": \"HPVC\", \"reference\": \"TH-26-1\"}")
            .expect(201)
            .json();

    assertThat(submitted.get("reportBy").isNull()).isTrue();
    assertThat(submitted.get("open").asBoolean()).isFalse();
    assertThat(open()).doesNotContain(id);
    assertThat(ofPatient(patient)).containsExactly(id);
    assertThat(clinic.physician().get("/api/adverse-events/" + id).expect(200).eTag())
        .isEqualTo("\"4\"");
  }

  @Test
  void the_case_report_names_what_was_given_from_which_lot() {
    JsonNode event =
        reported(
            """
            {"reactions": ["VISION", "PAIN"], "seriousness": ["OTHER_IMPORTANT"],
             "description": "Sees double"}
            """);
    List<String> elements =
        clinic
            .physician()
            .get("/api/adverse-events/" + event.get("id").asString() + "/case-report")
            .expect(200)
            .json()
            .get("elements")
            .valueStream()
            .map(each -> each.get("element").asString() + " " + each.get("value").asString())
            .toList();

    assertThat(elements)
        .contains(
            "C.1.7 true",
            "C.1.4 " + today(),
            "D.1 ML",
            "D.2.1 1994-05-02",
            "E.i.1.1a Double or blurred vision",
            "E.i.1.1a Pain",
            "E.i.3.2a false",
            "E.i.3.2f true",
            "E.i.4 " + today(),
            "E.i.7 3 Not recovered / not resolved / ongoing",
            "G.k.2.2 BOTOX",
            "G.k.2.3.r.1 onabotulinumtoxinA",
            "G.k.4.r.1a 170",
            "G.k.4.r.1b [arb'U] of BOTOX",
            "G.k.4.r.7 C1234C3",
            "H.1 Sees double");
  }

  @Test
  void what_contradicts_itself_or_the_chart_is_refused_by_name() {
    assertThat(refused("{\"reactions\": [\"NOT_KNOWN\"]}")).containsExactly("reactions[0]");
    assertThat(refused("{\"reactions\": [\"PAIN\"], \"onset\": \"%s\"}", today().plusDays(1)))
        .contains("onset");
    assertThat(refused("{\"reactions\": [\"PAIN\"], \"onset\": \"%s\"}", today().minusDays(1)))
        .containsExactly("onset");
    assertThat(refused("{\"reactions\": [\"PAIN\"], \"awareOn\": \"%s\"}", today().minusDays(1)))
        .containsExactly("awareOn");
    assertThat(refused("{\"reactions\": [\"PAIN\"], \"outcome\": \"FATAL\"}"))
        .containsExactly("outcome");
    assertThat(refused("{\"reactions\": [\"PAIN\"], \"sessionId\": \"another\"}"))
        .containsExactly("sessionId");
    assertThat(ofPatient(patient)).isEmpty();

    JsonNode event = reported("{\"reactions\": [\"PAIN\"]}");
    String followUp = "/api/adverse-events/" + event.get("id").asString() + "/follow-ups";
    assertThat(
            fields(
                clinic
                    .nurse()
                    .post(
                        followUp,
                        "{\"note\": \"n\", \"seriousness\": [], \"causality\": \"CERTAIN\"}")))
        .containsExactly("seriousness", "causality");
    assertThat(fields(change(event, "follow-ups", "{\"note\": \"n\", \"outcome\": \"FATAL\"}")))
        .containsExactly("outcome");
    clinic
        .nurse()
        .post(followUp, "{\"note\": \"Better\", \"outcome\": \"RECOVERING\"}")
        .expect(201);
    api.as("FRONT_DESK").get("/api/adverse-events/open").expect(403);
    clinic
        .nurse()
        .post("/api/adverse-events/" + event.get("id").asString() + "/acknowledgement", "")
        .expect(403);
    clinic.physician().get("/api/adverse-events/none").expect(404);
  }

  private List<String> refused(String body, Object... arguments) {
    return fields(report(body.formatted(arguments)));
  }

  private static List<String> fields(Api.Response refused) {
    return refused
        .expect(400)
        .json()
        .get("errors")
        .valueStream()
        .map(each -> each.get("field").asString())
        .toList();
  }

  @Test
  void a_red_flag_that_is_learned_later_is_told_at_once_though_a_physician_knew_of_the_event() {
    String bruise = reported("{\"reactions\": [\"BRUISING\"]}").get("id").asString();
    JsonNode event = reported("{\"reactions\": [\"TIREDNESS\"], \"outcome\": \"RECOVERED\"}");
    String id = event.get("id").asString();
    change(event, "acknowledgement", "").expect(200);
    assertThat(open()).doesNotContain(id);
    String followUps = "/api/adverse-events/" + id + "/follow-ups";
    assertThat(
            fields(
                clinic
                    .nurse()
                    .post(
                        followUps, "{\"note\": \"n\", \"reactions\": [\"PAIN\", \"NOT_KNOWN\"]}")))
        .containsExactly("reactions[1]");

    clock.moveTo(clock.offset().plusDays(3));
    JsonNode worse =
        clinic
            .nurse()
            .post(
                followUps,
                """
                {"note": "Chokes when drinking",
                 "reactions": ["SWALLOWING", "TIREDNESS", "SWALLOWING"]}
                """)
            .expect(201)
            .json();

    assertThat(worse.get("reactions").valueStream().map(each -> each.get("code").asString()))
        .containsExactly("TIREDNESS", "SWALLOWING");
    assertThat(worse.at("/reactions/1/learnedOn").asString()).isEqualTo(today().toString());
    assertThat(worse.at("/followUps/0/reactions").valueStream().map(JsonNode::asString))
        .containsExactly("SWALLOWING");
    assertThat(worse.get("outcome").asString()).isEqualTo("NOT_RECOVERED");
    assertThat(worse.get("urgent").asBoolean()).isTrue();
    assertThat(worse.get("acknowledged").isNull()).isTrue();
    assertThat(worse.get("acknowledgements")).hasSize(1);
    assertThat(worse.get("reportBy").asString()).isEqualTo(today().plusDays(15).toString());
    assertThat(open().indexOf(id)).isBetween(0, open().indexOf(bruise));
    AdverseEventUpdated told =
        events.await(
            AdverseEventUpdated.class,
            each -> each.adverseEventId().equals(id) && each.version() == 3);
    assertThat(told.urgent()).isTrue();
    assertThat(told.acknowledged()).isFalse();
    assertThat(told.laterRedFlags()).isEqualTo(1);
    assertThat(told.sessionId()).isEqualTo(session);

    JsonNode stale = change(event, "acknowledgement", "{\"followUps\": 0}").expect(200).json();
    assertThat(stale.get("acknowledged").isNull()).as("of a page read before").isTrue();
    JsonNode seen = change(event, "acknowledgement", "{\"followUps\": 1}").expect(200).json();
    assertThat(seen.get("acknowledged").isNull()).isFalse();
  }

  @Test
  void the_case_report_tells_when_each_reaction_was_learned() {
    JsonNode event = reported("{\"reactions\": [\"TIREDNESS\"], \"description\": \"Tired\"}");
    LocalDate first = today();
    clock.moveTo(clock.offset().plusDays(3));
    change(event, "follow-ups", "{\"note\": \"Chokes\", \"reactions\": [\"SWALLOWING\"]}")
        .expect(201);

    List<String> elements =
        clinic
            .physician()
            .get("/api/adverse-events/" + event.get("id").asString() + "/case-report")
            .expect(200)
            .json()
            .get("elements")
            .valueStream()
            .map(each -> each.get("element").asString() + " " + each.get("value").asString())
            .toList();

    assertThat(elements)
        .contains(
            "E.i.1.1a Trouble swallowing",
            "C.1.5 " + today(),
            "H.1 Learned on %s: Tired when walking or running\nLearned on %s: Trouble swallowing\nTired\n%s: Chokes"
                .formatted(first, today(), today()));
  }

  @Test
  void telling_it_twice_with_one_key_writes_it_once() {
    String key = UUID.randomUUID().toString();
    String path = "/api/charts/" + patient + "/adverse-events";
    String body = "{\"reactions\": [\"SWELLING\"], \"site\": \"LEFT_LEG\"}";
    List<String> answers =
        Stream.generate(() -> clinic.nurse().post(path, body, key).expect(201).json())
            .limit(2)
            .map(each -> each.get("id").asString())
            .toList();
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    assertThat(ofPatient(patient)).containsExactly(answers.get(0));
  }

  @Test
  void the_record_that_stands_shows_those_of_the_replaced_one_and_takes_new_ones() {
    String id = reported("{\"reactions\": [\"PAIN\"]}").get("id").asString();
    String survivor = clinic.patientWithChart();
    events.publish(
        TestClinic.CLINIC,
        new PatientsMerged(TestClinic.CLINIC, patient, 1, survivor, clock.instant()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> merges.survivorOf(TestClinic.CLINIC, patient).equals(survivor));

    JsonNode later =
        clinic
            .nurse()
            .post("/api/charts/" + survivor + "/adverse-events", "{\"reactions\": [\"GAIT\"]}")
            .expect(201)
            .json();

    assertThat(later.get("sessionId").asString()).isEqualTo(session);
    assertThat(ofPatient(survivor)).containsExactly(later.get("id").asString(), id);
  }
}
