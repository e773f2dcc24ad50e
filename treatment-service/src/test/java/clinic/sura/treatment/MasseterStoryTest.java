package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A second programme is another protocol file: the same steps, with its own words and limits. */
@ServiceTest
class MasseterStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private Duration offset;
  private String patient;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
    patient = clinic.patientWithChart();
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

  private Api.Response post(Api.As caller, String part, String body) {
    return caller.post("/api/charts/" + patient + part, body);
  }

  private Api.Response assess(String question) {
    return post(
        clinic.physician(),
        "/assessments",
        """
        {"appointmentId": "%s", "programme": "masseter-reduction",
         "legs": {
           "LEFT": {"muscleThicknessMm": 16.2, "strength": 5, "bulk": "MUSCLE"},
           "RIGHT": {"muscleThicknessMm": 15.8, "strength": 5, "bulk": "MUSCLE"}},
         "screening": {"pregnantOrBreastfeeding": false, "neuromuscularDisease": false,
           "infectionAtSite": false, "answers": {"%s": true}, "allergies": [], "medications": []}}
        """
            .formatted(clinic.consultationOf(patient), question));
  }

  private Api.Response propose(String programme, int left, int right, String overrides) {
    return post(
        clinic.physician(),
        "/plans",
        """
        {"programme": "%s", "product": "BOTOX", "sessions": 2, "overrides": %s,
         "legs": {"LEFT": {"units": %d}, "RIGHT": {"units": %d}}}
        """
            .formatted(programme, overrides, left, right));
  }

  private Api.Response consent(String programme) {
    return post(
        clinic.nurse(),
        "/consents",
        """
        {"kind": "TREATMENT", "programme": "%s", "language": "en", "signedBy": "Mei Lin",
         "signature": "Mei Lin"}
        """
            .formatted(programme));
  }

  private Api.Response accept(String plan) {
    return clinic.physician().post("/api/plans/" + plan + "/accept", "");
  }

  private static String reason(String... rules) {
    return Stream.of(rules)
        .map("{\"rule\": \"%s\", \"reason\": \"as discussed\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** As many points in the muscle of each side. */
  private static String points(String muscle, String head, int aSide, double units, String vial) {
    return Stream.of("LEFT", "RIGHT")
        .flatMap(
            side ->
                IntStream.range(0, aSide)
                    .mapToObj(
                        i ->
                            """
                            {"leg": "%s", "muscle": "%s", %s "x": 0.4, "y": 0.4%d, "units": %s,
                             "vialId": "%s"}
                            """
                                .formatted(side, muscle, head, i, units, vial)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String masseter(int aSide, String vial) {
    return points("MASSETER", "", aSide, 10, vial);
  }

  private String planned() {
    assess("jawJointDisorder").expect(201);
    String plan =
        propose("masseter-reduction", 30, 30, reason("caution.jaw-joint"))
            .expect(201)
            .json()
            .get("id")
            .asString();
    consent("masseter-reduction").expect(201);
    accept(plan).expect(200);
    return plan;
  }

  private static List<String> fields(Api.Response refused) {
    return refused
        .json()
        .get("errors")
        .valueStream()
        .map(error -> error.get("field").asString())
        .toList();
  }

  @Test
  void assessment_plan_and_consent_are_those_of_the_programme() {
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    assertThat(
            TestClinic.rules(
                propose("masseter-reduction", 30, 30, "[]").expect(422).json().get("unresolved")))
        .containsExactly("HARD assessment.missing");

    JsonNode assessed = assess("jawJointDisorder").expect(201).json();
    assertThat(assessed.get("protocol").asString()).isEqualTo("masseter-reduction-4");
    assertThat(assessed.at("/legs/LEFT/girthCm").isNull()).isTrue();
    assertThat(TestClinic.rules(assessed.get("findings")))
        .containsExactly("SOFT caution.jaw-joint");
    assertThat(
            TestClinic.rules(
                propose("masseter-reduction", 30, 41, "[]").expect(422).json().get("unresolved")))
        .containsExactly("SOFT caution.jaw-joint", "SOFT dose.per-leg.range");
    JsonNode plan =
        propose("masseter-reduction", 30, 30, reason("caution.jaw-joint")).expect(201).json();
    assertThat(plan.get("protocol").asString()).isEqualTo("masseter-reduction-4");

    clinic.consent(patient).expect(201);
    accept(plan.get("id").asString()).expect(422);
    assertThat(consent("masseter-reduction").expect(201).json().get("protocol").asString())
        .isEqualTo("masseter-reduction-4");
    accept(plan.get("id").asString()).expect(200);
    clinic.propose(patient, 80, 90, "[]").expect(201);
  }

  @Test
  void what_the_patient_says_of_the_person_in_one_programme_counts_in_the_other() {
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    assess("jawJointDisorder").expect(201);
    clinic.propose(patient, 80, 90, "[]").expect(201);

    assess("dysphagiaOrBreathingDisorder").expect(201);
    assertThat(
            TestClinic.rules(
                clinic.propose(patient, 80, 90, "[]").expect(422).json().get("unresolved")))
        .containsExactly("SOFT caution.swallowing-breathing");

    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    clinic.propose(patient, 80, 90, "[]").expect(201);
  }

  @Test
  void a_session_follows_the_protocol_of_its_plan_and_points_are_of_its_muscles() {
    planned();
    String session = clinic.draft(clinic.arrivedSession(patient));
    String vial = clinic.vial();

    assertThat(
            fields(
                clinic
                    .place(session, points("GASTROCNEMIUS", "\"head\": \"MEDIAL\",", 1, 10, vial))
                    .expect(400)))
        .containsExactly("points[0].muscle", "points[1].muscle");
    assertThat(
            fields(
                clinic
                    .place(session, points("MASSETER", "\"head\": \"MEDIAL\",", 1, 10, vial))
                    .expect(400)))
        .containsExactly("points[0].head", "points[1].head");
    JsonNode risorius =
        clinic.place(session, points("RISORIUS", "", 3, 10, vial)).expect(200).json();
    assertThat(TestClinic.rules(risorius.get("findings"))).contains("SOFT point.risorius");
    clinic.place(session, masseter(3, vial)).expect(200);
    JsonNode signed = clinic.sign(session, "[]").expect(200).json();

    assertThat(signed.get("protocol").asString()).isEqualTo("masseter-reduction-4");
    assertThat(signed.at("/signed/intact").asBoolean()).isTrue();
    assertThat(signed.at("/points/0/muscle").asString()).isEqualTo("MASSETER");
    assertThat(signed.at("/points/0/head").isNull()).isTrue();
    SessionCompleted told =
        events.await(SessionCompleted.class, event -> event.sessionId().equals(session));
    assertThat(told.protocol()).isEqualTo("masseter-reduction-4");
    assertThat(told.windows().maintenance().from()).isEqualTo(today().plusMonths(4));
    assertThat(clinic.chart(patient).at("/lastSession/protocol").asString())
        .isEqualTo("masseter-reduction-4");
    assertThat(
            fields(
                clinic
                    .physician()
                    .post(
                        "/api/sessions/" + session + "/amendments",
                        "{\"reason\": \"slip\", \"changes\": {\"points\": %s}}"
                            .formatted(points("SOLEUS", "", 1, 10, vial)))
                    .expect(400)))
        .containsExactly("changes.points[0].muscle", "changes.points[1].muscle");
  }

  @Test
  void what_the_masseter_got_counts_for_the_calves_but_each_programme_counts_its_own_sessions() {
    planned();
    String first = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(first, masseter(3, clinic.vial())).expect(200);
    clinic.sign(first, "[]").expect(200);
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    String calves =
        propose("calf-reduction", 170, 171, reason("dose.per-leg.range"))
            .expect(201)
            .json()
            .get("id")
            .asString();
    clinic.consent(patient).expect(201);
    accept(calves).expect(200);

    advance(Duration.ofDays(83));
    clinic.askToday(patient, clinic.consultationOf(patient)).expect(201);
    String early = calfDraft(42.5);
    assertThat(
            TestClinic.rules(
                clinic
                    .sign(early, reason("dose.per-leg.range", "session.second-check"))
                    .expect(422)
                    .json()
                    .get("unresolved")))
        .containsExactly("HARD interval.minimum");
    clinic.place(early, "[]").expect(200);

    advance(Duration.ofDays(1));
    String session = calfDraft(42.75);
    assertThat(
            TestClinic.rules(
                clinic
                    .sign(session, reason("dose.per-leg.range", "session.second-check"))
                    .expect(422)
                    .json()
                    .get("unresolved")))
        .containsExactly("HARD dose.rolling.ceiling");
    place(session, 42.5);
    JsonNode signed =
        clinic
            .sign(session, reason("dose.per-leg.range", "session.second-check"))
            .expect(200)
            .json();

    assertThat(signed.get("protocol").asString()).isEqualTo("calf-reduction-7");
    assertThat(signed.at("/signed/sessionNumber").asInt()).isEqualTo(1);
    assertThat(signed.at("/signed/windows/wearOff/until").asString())
        .isEqualTo(today().plusMonths(6).toString());
    assertThat(clinic.chart(patient).at("/cumulativeUnits/BOTOX").decimalValue())
        .isEqualByComparingTo("400");
    // The plan that was accepted last is that of the calves; another is followed if it is named.
    assertThat(
            clinic
                .nurse()
                .post(
                    "/api/sessions",
                    "{\"appointmentId\": \"%s\", \"programme\": \"masseter-reduction\"}"
                        .formatted(clinic.arrivedSession(patient)))
                .expect(201)
                .json()
                .get("protocol")
                .asString())
        .isEqualTo("masseter-reduction-4");
  }

  /** A session of the calves with four points of so many units in each. */
  private String calfDraft(double units) {
    String session = clinic.draft(clinic.arrivedSession(patient));
    place(session, units);
    return session;
  }

  private void place(String session, double units) {
    String vial = clinic.vial();
    String both = points("GASTROCNEMIUS", "\"head\": \"LATERAL\",", 4, units, vial);
    String right = both.substring(both.indexOf("{\"leg\": \"RIGHT\""));
    clinic
        .place(
            session,
            both.substring(0, both.length() - right.length()) + right.replace(vial, clinic.vial()))
        .expect(200);
  }

  @Test
  void what_it_has_brought_is_the_thickness_of_the_muscle() {
    planned();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, masseter(3, clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    String outcome =
        """
        {"programme": "masseter-reduction", "score": 2,
         "legs": {"LEFT": {%s "muscleThicknessMm": 14.0}, "RIGHT": {"muscleThicknessMm": 14.3}}}
        """;
    String girth = "\"circumferenceCm\": [37.0, 37.0],";

    advance(Duration.ofDays(42));
    assertThat(fields(post(clinic.nurse(), "/outcomes", outcome.formatted(girth)).expect(400)))
        .containsExactly("legs.LEFT.circumferenceCm");
    post(clinic.nurse(), "/outcomes", outcome.formatted("")).expect(201);
    post(clinic.nurse(), "/adverse-events", "{\"reactions\": [\"SMILE\"]}").expect(201);
    post(clinic.nurse(), "/adverse-events", "{\"reactions\": [\"GAIT\"]}").expect(400);

    String path = "/api/charts/" + patient + "/outcomes";
    JsonNode curve =
        clinic.physician().get(path + "?programme=masseter-reduction").expect(200).json();
    assertThat(curve.at("/points/1/legs/LEFT/changeMm").decimalValue())
        .isEqualByComparingTo("-2.2");
    assertThat(curve.at("/points/1/legs/LEFT/changeCm").isNull()).isTrue();
    assertThat(curve.get("published")).isEmpty();
    JsonNode calves = clinic.physician().get(path).expect(200).json();
    assertThat(calves.get("points")).isEmpty();
    assertThat(calves.get("sessions")).isEmpty();
  }

  @Test
  void a_programme_or_a_question_that_is_not_known_is_refused_by_the_name_of_its_field() {
    assertThat(fields(propose("nose-reduction", 30, 30, "[]").expect(400)))
        .containsExactly("programme");
    assertThat(fields(consent("nose-reduction").expect(400))).containsExactly("programme");
    assertThat(
            fields(
                clinic
                    .nurse()
                    .post(
                        "/api/sessions",
                        "{\"appointmentId\": \"a\", \"programme\": \"nose-reduction\"}")
                    .expect(400)))
        .containsExactly("programme");
    assertThat(
            fields(
                clinic
                    .nurse()
                    .get("/api/charts/" + patient + "/outcomes?programme=nose-reduction")
                    .expect(400)))
        .containsExactly("programme");
    assertThat(fields(assess("smokes").expect(400))).containsExactly("screening.answers.smokes");
    assertThat(clinic.chart(patient).get("assessments")).isEmpty();
  }

  @Test
  void both_protocols_are_told_each_with_its_rules() {
    JsonNode listed = clinic.physician().get("/api/protocols").expect(200).json().get("protocols");

    assertThat(
            listed
                .valueStream()
                .filter(each -> each.get("current").asBoolean())
                .map(each -> each.get("id").asString() + " " + each.get("standard").asBoolean()))
        .containsExactly("calf-reduction-7 true", "masseter-reduction-4 false");
    JsonNode area =
        clinic
            .physician()
            .get("/api/protocols/masseter-reduction-4")
            .expect(200)
            .json()
            .get("area");
    assertThat(area.get("map").asString()).isEqualTo("lower-face");
    assertThat(area.at("/muscles/1/caution/rule").asString()).isEqualTo("point.risorius");
    clinic.physician().get("/api/protocols/masseter-reduction-4/rules").expect(200);
  }
}
