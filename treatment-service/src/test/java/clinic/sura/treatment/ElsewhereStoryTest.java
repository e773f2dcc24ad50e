package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What another place gave to the patient counts here. */
@ServiceTest
class ElsewhereStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.patientWithChart();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
  }

  private Api.Response assess(String more) {
    return clinic
        .physician()
        .post(
            "/api/charts/" + patient + "/assessments",
            """
            {"appointmentId": "%s",
             "legs": {
               "LEFT": {"circumferenceCm": [37.2, 37.3], "muscleThicknessMm": 24, "strength": 4, "bulk": "MUSCLE"},
               "RIGHT": {"circumferenceCm": [37.0, 37.1], "muscleThicknessMm": 25, "strength": 4, "bulk": "MUSCLE"}},
             "screening": {"pregnantOrBreastfeeding": false, "neuromuscularDisease": false,
               "allergies": [], "medications": [], "infectionAtSite": false}%s}
            """
                .formatted(clinic.consultationOf(patient), more));
  }

  private static String elsewhere(String entry) {
    return ", \"elsewhere\": [" + entry + "]";
  }

  private String acceptedPlan() {
    String plan = clinic.propose(patient, 80, 90, "[]").expect(201).json().get("id").asString();
    clinic.consent(patient).expect(201);
    clinic.physician().post("/api/plans/" + plan + "/accept", "").expect(200);
    return plan;
  }

  @Test
  void a_session_too_soon_after_it_is_refused_whatever_is_written() {
    assess(
            elsewhere(
                "{\"when\": \"%s\", \"source\": \"PATIENT\"}".formatted(today().minusDays(30))))
        .expect(201);
    acceptedPlan();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);

    JsonNode refused =
        clinic
            .sign(session, "[{\"rule\": \"elsewhere.unknown\", \"reason\": \"Nobody knows\"}]")
            .expect(422)
            .json();

    assertThat(TestClinic.rules(refused.get("unresolved")))
        .containsExactly("HARD interval.minimum");
  }

  @Test
  void the_plan_is_told_and_the_chart_shows_it() {
    String month = YearMonth.from(today()).toString();
    JsonNode assessed =
        assess(
                elsewhere(
                    """
                    {"product": "BOTOX", "when": "%s", "units": 300, "area": "ใบหน้า", "source": "PAPER"}
                    """
                        .formatted(month)))
            .expect(201)
            .json();

    JsonNode review =
        clinic
            .physician()
            .send(
                "POST",
                "/api/charts/" + patient + "/plans/review",
                """
                {"product": "BOTOX", "legs": {"LEFT": {"units": 80}, "RIGHT": {"units": 90}}, "sessions": 3}
                """,
                null,
                null)
            .expect(200)
            .json();

    assertThat(assessed.at("/elsewhere/0/when").asString()).isEqualTo(month);
    assertThat(TestClinic.rules(review.get("ifToday")))
        .containsExactly("HARD interval.minimum", "HARD dose.rolling.ceiling");
    assertThat(review.get("unresolved")).isEmpty();
    JsonNode shown = clinic.chart(patient).at("/assessments/0/elsewhere/0");
    assertThat(shown.get("product").asString()).isEqualTo("BOTOX");
    assertThat(shown.get("area").asString()).isEqualTo("ใบหน้า");
    assertThat(shown.get("units").asInt()).isEqualTo(300);
  }

  @Test
  void an_assessment_that_does_not_ask_leaves_what_was_told_and_one_that_does_replaces_it() {
    String soon = "{\"when\": \"%s\", \"source\": \"PATIENT\"}".formatted(today().minusDays(30));
    assess(elsewhere(soon)).expect(201);
    assess("").expect(201);
    acceptedPlan();
    String session = clinic.draft(clinic.arrivedSession(patient));

    assertThat(findings(session)).contains("HARD interval.minimum", "SOFT elsewhere.unknown");
    assess(", \"elsewhere\": []").expect(201);
    assertThat(findings(session)).doesNotContain("HARD interval.minimum");
  }

  private List<String> findings(String session) {
    return TestClinic.rules(
        clinic.physician().get("/api/sessions/" + session).expect(200).json().get("findings"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"when\": \"2999-01\"|elsewhere[0].when",
        "\"when\": \"2026-13\"|elsewhere[0].when",
        "\"when\": \"2026-02-30\"|elsewhere[0].when",
        "\"when\": \"last year\"|elsewhere[0].when",
        "\"when\": \"2026-01\", \"units\": 50|elsewhere[0].units",
        "\"when\": \"2026-01\", \"product\": \"SNAKEOIL\"|elsewhere[0].product",
      })
  void what_cannot_be_is_refused_by_its_field(String entry, String field) {
    JsonNode refused =
        assess(elsewhere("{" + entry + ", \"source\": \"PATIENT\"}")).expect(400).json();

    assertThat(refused.at("/errors/0/field").asString()).isEqualTo(field);
  }
}
