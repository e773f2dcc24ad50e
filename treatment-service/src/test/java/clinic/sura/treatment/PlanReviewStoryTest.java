package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A plan is judged while it is written, may start where it is suggested, and may name heads. */
@ServiceTest
class PlanReviewStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void assessed() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.patientWithChart();
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
  }

  private static String plan(String left, String right, String more) {
    return """
    {"product": "BOTOX", "legs": {"LEFT": {"units": %s}, "RIGHT": {"units": %s}}, "sessions": 3%s}
    """
        .formatted(left, right, more);
  }

  private Api.Response review(String plan) {
    // Without a key: it is a question.
    return clinic
        .physician()
        .send("POST", "/api/charts/" + patient + "/plans/review", plan, null, null);
  }

  private Api.Response propose(String plan) {
    return clinic.physician().post("/api/charts/" + patient + "/plans", plan);
  }

  @Test
  void the_findings_of_a_plan_are_told_as_it_is_typed_and_nothing_is_stored() {
    JsonNode before = clinic.chart(patient);

    JsonNode overdose = review(plan("300", "300", "")).expect(200).json();
    JsonNode thin = review(plan("40", "90", "")).expect(200).json();
    String reason = "{\"rule\": \"dose.per-leg.range\", \"reason\": \"thin\"}";
    JsonNode answered =
        review(plan("40", "90", ", \"overrides\": [" + reason + "]")).expect(200).json();

    assertThat(TestClinic.rules(overdose.get("findings"))).contains("HARD dose.rolling.ceiling");
    assertThat(overdose.at("/findings/0/source").asString()).isNotBlank();
    assertThat(TestClinic.rules(thin.get("findings"))).containsExactly("SOFT dose.per-leg.range");
    assertThat(TestClinic.rules(thin.get("unresolved"))).containsExactly("SOFT dose.per-leg.range");
    assertThat(answered.get("findings")).hasSize(1);
    assertThat(answered.get("unresolved")).isEmpty();
    assertThat(answered.get("intervalDays").asInt()).isEqualTo(84);
    assertThat(clinic.chart(patient)).isEqualTo(before);
    assertThat(events.seen(PlanProposed.class, e -> e.patientId().equals(patient))).isEmpty();
    assertThat(review(plan("0", "0", "")).expect(400).json().at("/errors/0/field").asString())
        .isEqualTo("legs");
    api.as("NURSE").post("/api/charts/" + patient + "/plans/review", "{}").expect(403);
  }

  @Test
  void it_counts_as_read_and_not_as_written() {
    review(plan("80", "90", "")).expect(200);

    List<String> actions =
        api.as("MANAGER")
            .get("/api/audit/accesses?patientId=" + patient)
            .expect(200)
            .json()
            .get("accesses")
            .valueStream()
            .filter(access -> access.get("path").asString().endsWith("/plans/review"))
            .map(access -> access.get("action").asString())
            .toList();
    assertThat(actions).containsExactly("READ");
  }

  @Test
  void what_earlier_sessions_would_add_today_is_told_beside_the_findings() {
    String first = propose(plan("80", "90", "")).expect(201).json().get("id").asString();
    clinic.consent(patient).expect(201);
    clinic.physician().post("/api/plans/" + first + "/accept", "").expect(200);
    assertThat(review(plan("80", "90", "")).expect(200).json().get("ifToday")).isEmpty();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);

    JsonNode again = review(plan("100", "100", "")).expect(200).json();
    JsonNode more = review(plan("130", "130", "")).expect(200).json();

    assertThat(again.get("findings")).isEmpty();
    assertThat(TestClinic.rules(again.get("ifToday"))).containsExactly("HARD interval.minimum");
    assertThat(TestClinic.rules(more.get("findings"))).containsOnly("SOFT dose.per-leg.range");
    assertThat(TestClinic.rules(more.get("ifToday")))
        .containsExactly("HARD interval.minimum", "HARD dose.rolling.ceiling");
    propose(plan("100", "100", "")).expect(201);
  }

  @Test
  void what_is_suggested_is_accepted_or_changed_and_the_plan_keeps_which() {
    JsonNode suggested =
        clinic
            .nurse()
            .get("/api/charts/" + patient + "/plans/suggestions")
            .expect(200)
            .json()
            .at("/suggestions/0");

    assertThat(suggested.get("product").asString()).isEqualTo("BOTOX");
    assertThat(suggested.at("/legs/LEFT/thicknessClass").asString()).isEqualTo("MEDIUM");
    assertThat(suggested.at("/legs/LEFT/units").asInt()).isEqualTo(75);
    assertThat(suggested.get("source").asString()).startsWith("[P]");
    JsonNode accepted = propose(plan("75", "75", "")).expect(201).json();
    JsonNode changed = propose(plan("75", "80", "")).expect(201).json();
    assertThat(accepted.at("/suggestion/answer").asString()).isEqualTo("ACCEPTED");
    assertThat(changed.at("/suggestion/answer").asString()).isEqualTo("CHANGED");
    assertThat(clinic.chart(patient).at("/plans/0/suggestion"))
        .isEqualTo(changed.get("suggestion"));
    assertThat(
            propose(plan("200", "200", "").replace("BOTOX", "DYSPORT"))
                .expect(201)
                .json()
                .get("suggestion")
                .isNull())
        .isTrue();
    clinic.physician().get("/api/charts/nobody/plans/suggestions").expect(404);
  }

  @Test
  void a_leg_may_be_split_by_head_and_the_session_is_held_against_it() {
    String wrong = plan("80, \"heads\": {\"MEDIAL\": 45, \"LATERAL\": 30}", "90", "");
    assertThat(propose(wrong).expect(400).json().at("/errors/0/field").asString())
        .isEqualTo("legs.LEFT.heads");
    review(wrong).expect(400);
    review(plan("80, \"heads\": {\"UPPER\": 80}", "90", "")).expect(400);

    JsonNode plan =
        propose(plan("80, \"heads\": {\"MEDIAL\": 45, \"LATERAL\": 35}", "90", ""))
            .expect(201)
            .json();
    assertThat(plan.at("/legs/LEFT/heads/MEDIAL").asInt()).isEqualTo(45);
    assertThat(plan.at("/legs/RIGHT/heads").isNull()).isTrue();
    clinic.consent(patient).expect(201);
    String accept = "/api/plans/" + plan.get("id").asString() + "/accept";
    assertThat(clinic.physician().post(accept, "").expect(200).json().at("/legs/LEFT/heads"))
        .isEqualTo(plan.at("/legs/LEFT/heads"));

    String session = clinic.draft(clinic.arrivedSession(patient));
    JsonNode drawn = clinic.place(session, asSplit(clinic.vial())).expect(200).json();

    assertThat(drawn.get("perHead").valueStream().map(PlanReviewStoryTest::sum).toList())
        .containsExactly(
            "LEFT LATERAL 30 of 35, -5", "LEFT MEDIAL 50 of 45, 5", "RIGHT MEDIAL 90 of -, -");
    JsonNode signed = clinic.sign(session, "[]").expect(200).json();
    assertThat(signed.get("perHead")).isEqualTo(drawn.get("perHead"));
    assertThat(signed.at("/signed/intact").asBoolean()).isTrue();
  }

  private static String asSplit(String vial) {
    return Stream.of(
            TestClinic.points("LEFT", 5, 10, vial),
            TestClinic.points("LEFT", 3, 10, vial).map(p -> p.replace("MEDIAL", "LATERAL")),
            TestClinic.points("RIGHT", 9, 10, vial))
        .flatMap(each -> each)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String sum(JsonNode head) {
    return "%s %s %s of %s, %s"
        .formatted(
            head.get("leg").asString(),
            head.get("head").asString(),
            number(head.get("given")),
            number(head.get("planned")),
            number(head.get("difference")));
  }

  private static String number(JsonNode number) {
    return number.isNull() ? "-" : String.valueOf(number.asInt());
  }
}
