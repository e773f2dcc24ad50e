package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.SecondCheckMade;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Steps 9, 10 and 13 of the main story: vials, the session, amendments. */
@ServiceTest
class SessionStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

  private TestClinic clinic;
  private Duration offset;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private void advance(Duration duration) {
    clock.moveTo(clock.offset().plus(duration));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
  }

  @Test
  void a_vial_is_received_and_reconstituted_once() {
    String vial = clinic.sealedVial();
    String path = "/api/vials/" + vial + "/reconstitute";

    JsonNode reconstituted = clinic.nurse().post(path, "{\"diluentMl\": 2.5}").expect(200).json();

    assertThat(reconstituted.get("unitsPerMl").decimalValue()).isEqualByComparingTo("80");
    assertThat(reconstituted.get("remainingUnits").decimalValue()).isEqualByComparingTo("200");
    assertThat(reconstituted.get("beyondUseAt").asString()).isNotBlank();
    clinic.nurse().post(path, "{\"diluentMl\": 2.5}").expect(409);
    assertThat(usableVials("")).contains(vial);
    advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(usableVials("")).doesNotContain(vial);
  }

  @Test
  void a_vial_that_the_protocol_does_not_know_is_refused() {
    String vial =
        "{\"product\": \"%s\", \"lot\": \"%s\", \"expires\": \"2030-01-01\", \"labelledUnits\": %s}";

    clinic.nurse().post("/api/vials", vial.formatted("SNAKEOIL", "L1", "100")).expect(400);
    clinic.nurse().post("/api/vials", vial.formatted("BOTOX", "L1", "120")).expect(400);
    clinic.nurse().post("/api/vials", vial.formatted("BOTOX", "", "100")).expect(400);
    clinic
        .nurse()
        .post("/api/vials", vial.replace("2030-01-01", "soon").formatted("BOTOX", "L1", "100"))
        .expect(400);
    String expired =
        clinic
            .nurse()
            .post("/api/vials", vial.replace("2030", "2020").formatted("BOTOX", "L1", "100"))
            .expect(201)
            .json()
            .get("id")
            .asString();
    clinic
        .nurse()
        .post("/api/vials/" + expired + "/reconstitute", "{\"diluentMl\": 2.5}")
        .expect(422);
    String sealed = clinic.sealedVial();
    clinic
        .nurse()
        .post("/api/vials/" + sealed + "/reconstitute", "{\"diluentMl\": 25}")
        .expect(400);
  }

  @Test
  void a_last_amendment_that_is_taken_out_is_missed() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    amendWith(session, "seen at once");
    amendWith(session, "seen later");
    assertThat(verified(patient).get("intact").asBoolean()).isTrue();

    database
        .getCollection("sessions")
        .updateOne(Filters.eq("_id", session), Updates.popLast("amendments"));

    assertThat(wrong()).contains("AMENDMENT_MISSING " + session);
    JsonNode found = verified(patient);
    assertThat(found.get("intact").asBoolean()).isFalse();
    assertThat(found.get("shortenedSessionIds").valueStream().map(JsonNode::asString))
        .containsExactly(session);
    assertThat(found.at("/sessions/0/intact").asBoolean()).isTrue();
  }

  @Test
  void what_was_tampered_with_in_any_record_of_the_clinic_is_found() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    String vial = clinic.vial();
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
    Object lot = database.getCollection("vials").find(Filters.eq("_id", vial)).first().get("lot");
    List<String> before = wrong();
    assertThat(before).noneMatch(each -> each.contains(session) || each.contains(vial));

    tamper("vials", vial, Updates.set("draws.0.units", BigDecimal.TEN));
    assertThat(wrong()).contains("VIAL_UNBALANCED " + vial);
    tamper("vials", vial, Updates.set("draws.0.units", BigDecimal.valueOf(1_000)));
    assertThat(wrong()).contains("VIAL_OVERDRAWN " + vial);
    tamper("vials", vial, Updates.set("draws.0.units", BigDecimal.valueOf(171)));
    assertThat(wrong()).as("held, and never given").contains("VIAL_UNBALANCED " + vial);
    tamper("vials", vial, Updates.set("draws.0.units", BigDecimal.valueOf(170)));
    assertThat(wrong()).isEqualTo(before);
    tamper("vials", vial, Updates.set("lot", "ANOTHER"));
    assertThat(wrong()).as("a recall lists by the vial's lot").contains("VIAL_CHANGED " + vial);
    tamper("vials", vial, Updates.set("lot", lot));
    tamper("charts", patient, Updates.set("doses.0.units", BigDecimal.ONE));
    assertThat(wrong()).contains("DOSE_UNBALANCED " + session);
    tamper("charts", patient, Updates.set("doses.0.units", BigDecimal.valueOf(170)));
    assertThat(wrong()).isEqualTo(before);
    tamper("sessions", session, Updates.set("points.0.units", BigDecimal.valueOf(11)));
    assertThat(wrong()).contains("SESSION_CHANGED " + session);
    tamper("sessions", session, Updates.set("points.0.leg", "MIDDLE"));
    assertThat(wrong()).contains("SESSION_CHANGED " + session);
    database.getCollection("sessions").deleteOne(Filters.eq("_id", session));
    assertThat(wrong()).contains("SESSION_MISSING " + session);
    api.as("PHYSICIAN").get("/api/records/verification").expect(403);
  }

  private void tamper(String collection, String id, Bson change) {
    database.getCollection(collection).updateOne(Filters.eq("_id", id), change);
  }

  private List<String> wrong() {
    return api.as("MANAGER")
        .get("/api/records/verification")
        .expect(200)
        .json()
        .get("findings")
        .valueStream()
        .map(each -> each.get("wrong").asString() + " " + each.get("id").asString())
        .toList();
  }

  private void amendWith(String session, String note) {
    clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            """
            {"reason": "forgot", "changes": {"note": "%s"}}
            """
                .formatted(note))
        .expect(201);
  }

  private JsonNode verified(String patient) {
    return clinic.physician().get("/api/charts/" + patient + "/verification").expect(200).json();
  }

  @Test
  void who_signs_holds_a_credential_that_is_valid_on_that_day() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.describeInjector("2020-01-01", today().minusDays(1).toString());
    Awaitility.await()
        .until(() -> clinic.rulesOf(session).anyMatch("HARD injector.credential"::equals));

    JsonNode refused = clinic.sign(session, "[]").expect(422).json();

    assertThat(TestClinic.rules(refused.get("unresolved")))
        .containsExactly("HARD injector.credential");
    clinic.describeInjector("2020-01-01", today().toString());
    Awaitility.await()
        .until(() -> clinic.rulesOf(session).noneMatch("HARD injector.credential"::equals));
    clinic.sign(session, "[]").expect(200);
  }

  @Test
  void a_large_dose_is_checked_by_a_second_person_as_it_is_signed() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    String check = "/api/sessions/" + session + "/second-check";
    clinic.nurse().post(check, "").expect(422);
    String sealed = clinic.sealedVial();
    String left = TestClinic.points("LEFT", 11, 10, sealed).collect(Collectors.joining(","));
    String right =
        TestClinic.points("RIGHT", 10, 10, clinic.vial()).collect(Collectors.joining(","));
    String large = "[" + left + "," + right + "]";
    clinic.place(session, large).expect(200);
    clinic.nurse().post(check, "").expect(422);
    clinic.nurse().post("/api/vials/" + sealed + "/reconstitute", "{\"diluentMl\": 5}").expect(200);
    clinic.place(session, large).expect(200);
    assertThat(clinic.rulesOf(session)).contains("SOFT session.second-check");

    JsonNode checked = clinic.nurse().post(check, "").expect(200).json();

    assertThat(checked.at("/secondCheck/checkedBy").asString()).isEqualTo("Ploy Rattana");
    assertThat(TestClinic.rules(checked.get("findings")))
        .doesNotContain("SOFT session.second-check");
    events.await(SecondCheckMade.class, e -> e.sessionId().equals(session));
    clinic.place(session, large.replaceFirst("\"units\": 10", "\"units\": 11")).expect(200);
    assertThat(clinic.rulesOf(session)).contains("SOFT session.second-check");
    clinic.physician().post(check, "").expect(200);
    String reasons =
        """
        [{"rule": "dose.per-leg.range", "reason": "a large muscle"}]
        """;
    assertThat(TestClinic.rules(clinic.sign(session, reasons).expect(422).json().get("unresolved")))
        .as("the signer's own check counts for nothing")
        .containsExactly("SOFT session.second-check");
    clinic.nurse().post(check, "").expect(200);
    JsonNode signed = clinic.sign(session, reasons).expect(200).json();
    assertThat(signed.at("/secondCheck/checkedBy").asString()).isEqualTo("Ploy Rattana");
    assertThat(signed.at("/signed/intact").asBoolean()).isTrue();
    clinic.nurse().post(check, "").expect(409);
  }

  @Test
  void a_session_that_is_not_ready_is_told_all_that_is_missing() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.bookSession(patient, clock.instant().plus(Duration.ofDays(3)));

    Api.Response refused =
        clinic
            .nurse()
            .post("/api/sessions", "{\"appointmentId\": \"" + appointment + "\"}")
            .expect(422);

    assertThat(
            refused.json().get("missing").valueStream().map(m -> m.get("requirement").asString()))
        .containsExactly("CHECK_IN", "APPOINTMENT_DAY", "ACCEPTED_PLAN", "TREATMENT_CONSENT");
    clinic.nurse().post("/api/sessions", "{\"appointmentId\": \"none\"}").expect(422);
  }

  @Test
  void an_appointment_has_one_session_however_often_it_is_started() {
    String patient = clinic.plannedPatient();
    String appointment = clinic.arrivedSession(patient);

    assertThat(clinic.draft(appointment)).isEqualTo(clinic.draft(appointment));
  }

  @Test
  void a_session_is_drafted_signed_and_amended_and_the_original_stays() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    String vial = clinic.vial();

    JsonNode drafted = clinic.place(session, TestClinic.asPlanned(vial)).expect(200).json();
    assertThat(TestClinic.rules(drafted.get("findings"))).isEmpty();
    assertThat(drafted.at("/perLeg/0/given").decimalValue()).isEqualByComparingTo("80");
    assertThat(drafted.at("/perLeg/0/difference").decimalValue()).isEqualByComparingTo("0");
    assertThat(drafted.at("/perVial/0/volumeMl").decimalValue()).isEqualByComparingTo("4.25");
    assertThat(drafted.at("/perVial/0/remainingUnits").decimalValue()).isEqualByComparingTo("30");

    Api.Response signed =
        clinic
            .physician()
            .post("/api/sessions/" + session + "/sign", "", "sign-" + session)
            .expect(200);
    assertThat(signed.json().at("/signed/sessionNumber").asInt()).isEqualTo(1);
    assertThat(
            clinic
                .physician()
                .post("/api/sessions/" + session + "/sign", "", "sign-" + session)
                .expect(200)
                .json())
        .isEqualTo(signed.json());
    clinic.place(session, "[]").expect(409);
    clinic.sign(session, "[]").expect(409);
    completedAsTheProtocolSays(session);

    String corrected =
        Stream.concat(
                TestClinic.points("LEFT", 8, 10, vial), TestClinic.points("RIGHT", 8, 10, vial))
            .collect(Collectors.joining(",", "[", "]"));
    JsonNode amended =
        clinic
            .physician()
            .post(
                "/api/sessions/" + session + "/amendments",
                "{\"reason\": \"one line too many\", \"changes\": {\"points\": " + corrected + "}}")
            .expect(201)
            .json();

    assertThat(amended.get("points")).isEqualTo(signed.json().get("points"));
    assertThat(amended.get("currentPoints")).hasSize(16);
    assertThat(amended.at("/perLeg/1/given").decimalValue()).isEqualByComparingTo("80");
    JsonNode read = clinic.physician().get("/api/sessions/" + session).expect(200).json();
    assertThat(read.at("/signed/intact").asBoolean()).isTrue();
    assertThat(read.at("/signed/signature")).isEqualTo(signed.json().at("/signed/signature"));
    assertThat(read.at("/amendments/0/reason").asString()).isEqualTo("one line too many");
    SessionAmended event = events.await(SessionAmended.class, e -> e.sessionId().equals(session));
    assertThat(event.unitsPerLeg().get("RIGHT")).isEqualByComparingTo("80");
    assertThat(clinic.chart(patient).at("/cumulativeUnits/BOTOX").decimalValue())
        .isEqualByComparingTo("160");
    assertThat(remaining(vial)).isEqualTo(40);
  }

  private void completedAsTheProtocolSays(String session) {
    SessionCompleted event =
        events.await(SessionCompleted.class, e -> e.sessionId().equals(session));
    assertThat(event.product()).isEqualTo("BOTOX");
    assertThat(event.unitsPerLeg().get("LEFT")).isEqualByComparingTo("80");
    assertThat(event.sessionNumber()).isEqualTo(1);
    assertThat(event.protocol()).isEqualTo("calf-reduction-7");
    assertThat(event.windows().resultCheck().from()).isEqualTo(today().plusWeeks(1));
    assertThat(event.windows().maintenance().until()).isEqualTo(today().plusMonths(4));
    assertThat(event.windows().wearOff().until()).isEqualTo(today().plusMonths(6));
  }

  @Test
  void an_amendment_cannot_draw_what_the_vial_did_not_hold() {
    String session = clinic.draft(clinic.arrivedSession(clinic.plannedPatient()));
    String vial = clinic.vial();
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);

    Api.Response refused =
        clinic
            .physician()
            .post(
                "/api/sessions/" + session + "/amendments",
                "{\"reason\": \"more\", \"changes\": {\"points\": [%s]}}"
                    .formatted(
                        TestClinic.points("LEFT", 1, 201, vial).collect(Collectors.joining())))
            .expect(422);

    assertThat(TestClinic.rules(refused.json().get("unresolved")))
        .containsExactly("HARD vial.overdrawn");
    clinic
        .physician()
        .post("/api/sessions/" + session + "/amendments", "{\"reason\": \"x\", \"changes\": {}}")
        .expect(400);
  }

  @Test
  void a_vial_in_use_is_refused_to_another_patient() {
    String vial = clinic.vial();
    String first = clinic.draft(clinic.arrivedSession(clinic.plannedPatient()));
    clinic.place(first, TestClinic.asPlanned(vial)).expect(200);
    String other = clinic.plannedPatient();
    String second = clinic.draft(clinic.arrivedSession(other));

    JsonNode drafted = clinic.place(second, TestClinic.asPlanned(vial)).expect(200).json();

    assertThat(TestClinic.rules(drafted.get("findings")))
        .contains("HARD vial.other-patient", "HARD vial.overdrawn");
    clinic.sign(second, "[]").expect(422);
    assertThat(usableVials("?patientId=" + other)).doesNotContain(vial);
    clinic.place(first, "[]").expect(200);
    clinic.place(second, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(second, "[]").expect(200);
  }

  @Test
  void points_of_an_outdated_version_are_refused() {
    String session = clinic.draft(clinic.arrivedSession(clinic.plannedPatient()));
    String path = "/api/sessions/" + session + "/points";

    clinic.physician().put(path, "{\"points\": []}", "\"1\"").expect(200);
    clinic.physician().put(path, "{\"points\": []}", "\"1\"").expect(412);
    clinic.place(session, TestClinic.asPlanned("no-such-vial")).expect(400);
    clinic
        .place(session, TestClinic.asPlanned("v").replace("\"head\": \"MEDIAL\",", ""))
        .expect(400);
  }

  @Test
  void a_draft_is_signed_on_its_day_only() {
    String session = clinic.draft(clinic.arrivedSession(clinic.plannedPatient()));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);

    advance(Duration.ofDays(1));

    clinic.sign(session, "[]").expect(422);
  }

  @Test
  void the_next_session_is_refused_before_12_weeks_and_needs_a_reason_before_6_months() {
    String patient = clinic.plannedPatient();
    String first = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(first, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(first, "[]").expect(200);

    advance(Duration.ofDays(83));
    String visit = clinic.arrivedSession(patient);
    clinic.askToday(patient, visit).expect(201);
    String early = clinic.draft(visit);
    clinic.place(early, TestClinic.asPlanned(clinic.vial())).expect(200);
    String reason = "[{\"rule\": \"interval.maintenance-early\", \"reason\": \"seed\"}]";
    assertThat(TestClinic.rules(clinic.sign(early, reason).expect(422).json().get("unresolved")))
        .containsExactly("HARD interval.minimum");
    clinic.place(early, "[]").expect(200);

    advance(Duration.ofDays(1));
    String second = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(second, TestClinic.asPlanned(clinic.vial())).expect(200);
    assertThat(TestClinic.rules(clinic.sign(second, "[]").expect(422).json().get("unresolved")))
        .containsExactly("SOFT interval.maintenance-early");
    JsonNode signed = clinic.sign(second, reason).expect(200).json();
    assertThat(signed.at("/signed/sessionNumber").asInt()).isEqualTo(2);
    assertThat(signed.at("/signed/windows/wearOff/from").asString())
        .isEqualTo(today().plusMonths(4).toString());
    assertThat(clinic.chart(patient).at("/lastSession/id").asString()).isEqualTo(second);
  }

  @Test
  void who_comes_back_after_more_than_a_year_is_not_told_the_effect_of_maintenance() {
    String patient = clinic.plannedPatient();
    String first = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(first, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(first, "[]").expect(200);

    advance(Duration.ofDays(2 * 365));
    String visit = clinic.arrivedSession(patient);
    clinic.askToday(patient, visit).expect(201);
    String second = clinic.draft(visit);
    clinic.place(second, TestClinic.asPlanned(clinic.vial())).expect(200);
    String reason = "[{\"rule\": \"screening.stale\", \"reason\": \"seed\"}]";
    JsonNode signed = clinic.sign(second, reason).expect(200).json();

    assertThat(signed.at("/signed/sessionNumber").asInt()).isEqualTo(2);
    assertThat(signed.at("/signed/windows/wearOff/from").asString())
        .isEqualTo(today().plusMonths(3).toString());
    clinic
        .physician()
        .post(
            "/api/sessions/" + second + "/amendments",
            "{\"reason\": \"A word more\", \"changes\": {\"note\": \"Back from abroad\"}}")
        .expect(201);
    assertThat(
            events
                .await(SessionAmended.class, event -> event.sessionId().equals(second))
                .windows()
                .wearOff()
                .from())
        .isEqualTo(today().plusMonths(3));
  }

  @Test
  void of_two_sessions_signed_at_once_the_second_is_judged_with_the_first() throws Exception {
    String patient = clinic.plannedPatient();
    List<String> drafts =
        List.of(
            clinic.draft(clinic.arrivedSession(patient)),
            clinic.draft(clinic.arrivedSession(patient)));
    for (String draft : drafts) {
      clinic.place(draft, TestClinic.asPlanned(clinic.vial())).expect(200);
    }

    List<Future<Api.Response>> answers;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(
              drafts.stream()
                  .map(draft -> (Callable<Api.Response>) () -> clinic.sign(draft, "[]"))
                  .toList());
    }

    assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
        .containsExactlyInAnyOrder(200, 422);
    assertThat(clinic.chart(patient).at("/cumulativeUnits/BOTOX").decimalValue())
        .isEqualByComparingTo("170");
  }

  @Test
  void the_interface_is_described() {
    JsonNode description = clinic.physician().get("/v3/api-docs").expect(200).json();

    assertThat(description.at("/components/schemas/PlannedLegRequest/properties").has("units"))
        .isTrue();
    assertThat(description.at("/components/schemas/AssessedLegRequest/properties").has("strength"))
        .isTrue();
    assertThat(description.get("paths").propertyNames())
        .contains("/api/charts/{patientId}", "/api/sessions/{id}/points", "/api/vials");
  }

  private List<String> usableVials(String query) {
    return clinic
        .nurse()
        .get("/api/vials" + query)
        .expect(200)
        .json()
        .get("vials")
        .valueStream()
        .map(vial -> vial.get("id").asString())
        .toList();
  }

  private int remaining(String vial) {
    return clinic
        .nurse()
        .get("/api/vials")
        .expect(200)
        .json()
        .get("vials")
        .valueStream()
        .filter(v -> v.get("id").asString().equals(vial))
        .findFirst()
        .orElseThrow()
        .get("remainingUnits")
        .asInt();
  }
}
