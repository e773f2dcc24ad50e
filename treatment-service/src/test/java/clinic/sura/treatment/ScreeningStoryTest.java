package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the patient answered does not hold for ever. */
@ServiceTest
class ScreeningStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

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

  private String patientPlannedBefore(Duration duration) {
    String patient = clinic.plannedPatient();
    clock.moveTo(clock.offset().plus(duration));
    return patient;
  }

  private String placed(String appointment) {
    String session = clinic.draft(appointment);
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    return session;
  }

  private List<String> unresolved(String session) {
    return TestClinic.rules(clinic.sign(session, "[]").expect(422).json().get("unresolved"));
  }

  @Test
  void a_session_of_four_weeks_later_is_signed_as_it_is() {
    String patient = patientPlannedBefore(Duration.ofDays(28));

    clinic.sign(placed(clinic.arrivedSession(patient)), "[]").expect(200);
  }

  @Test
  void a_later_one_has_the_questions_of_the_day_asked() {
    String patient = patientPlannedBefore(Duration.ofDays(29));
    String appointment = clinic.arrivedSession(patient);
    String session = placed(appointment);
    assertThat(unresolved(session)).containsExactly("SOFT screening.not-of-the-day");

    JsonNode asked = clinic.askToday(patient, appointment).expect(201).json();

    assertThat(asked.get("findings")).isEmpty();
    assertThat(asked.get("legs")).isEmpty();
    assertThat(asked.get("asked").valueStream().map(JsonNode::asString))
        .containsExactly("infectionAtSite", "pregnantOrBreastfeeding");
    assertThat(events.seen(AssessmentRecorded.class, e -> e.appointmentId().equals(appointment)))
        .as("it completes no visit")
        .isEmpty();
    clinic.sign(session, "[]").expect(200);
  }

  @Test
  void what_is_new_on_the_day_counts() {
    String patient = clinic.plannedPatient();
    String appointment = clinic.arrivedSession(patient);
    String session = placed(appointment);

    JsonNode asked =
        clinic.askToday(patient, appointment, true, "\"วาร์ฟาริน\"").expect(201).json();

    assertThat(TestClinic.rules(asked.get("findings")))
        .containsExactly("HARD contraindication.infection", "SOFT medication.interacting");
    assertThat(unresolved(session))
        .containsExactly("HARD contraindication.infection", "SOFT medication.interacting");
    clinic.askToday(patient, appointment).expect(201);
    clinic.sign(session, "[]").expect(200);
  }

  @Test
  void all_questions_are_asked_again_after_twelve_weeks() {
    String patient = patientPlannedBefore(Duration.ofDays(85));
    String appointment = clinic.arrivedSession(patient);
    clinic.askToday(patient, appointment).expect(201);
    String session = placed(appointment);
    assertThat(unresolved(session)).containsExactly("SOFT screening.stale");

    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);

    clinic.sign(session, "[]").expect(200);
  }

  @Test
  void the_questions_of_the_day_measure_nothing_and_add_to_what_was_said() {
    String patient = clinic.plannedPatient();
    String appointment = clinic.arrivedSession(patient);
    clinic.askToday(patient, appointment).expect(201);

    JsonNode chart = clinic.chart(patient);

    assertThat(chart.get("assessments")).hasSize(2);
    assertThat(chart.at("/assessments/0/asked")).hasSize(2);
    assertThat(chart.at("/assessments/1/asked").isNull()).isTrue();
    assertThat(
            clinic
                .physician()
                .get("/api/charts/" + patient + "/outcomes")
                .expect(200)
                .json()
                .get("points"))
        .hasSize(1);
    assertThat(
            clinic
                .physician()
                .get("/api/charts/" + patient + "/plans/suggestions")
                .expect(200)
                .json()
                .get("suggestions"))
        .isNotEmpty();
    clinic
        .physician()
        .get("/api/charts/" + patient + "/timeline")
        .expect(200)
        .json()
        .get("entries")
        .valueStream()
        .filter(line -> line.get("kind").asString().equals("ENCOUNTER"))
        .filter(line -> line.get("id").asString().equals(appointment))
        .forEach(line -> assertThat(line.get("recorded").asBoolean()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pregnantOrBreastfeeding", "neuromuscularDisease", "infectionAtSite"})
  void nobody_is_taken_for_fit_because_a_question_that_refuses_was_left_out(String question) {
    String patient = clinic.patientWithChart();
    Map<String, Object> screening =
        new HashMap<>(Map.of("allergies", List.of(), "medications", List.of()));
    Stream.of("pregnantOrBreastfeeding", "neuromuscularDisease", "infectionAtSite")
        .filter(each -> !each.equals(question))
        .forEach(each -> screening.put(each, false));
    Map<String, Object> leg =
        Map.of("circumferenceCm", List.of(37, 37.1), "strength", 4, "bulk", "MUSCLE");

    Api.Response refused =
        clinic
            .physician()
            .post(
                "/api/charts/" + patient + "/assessments",
                Map.of(
                    "appointmentId",
                    clinic.consultationOf(patient),
                    "legs",
                    Map.of("LEFT", leg, "RIGHT", leg),
                    "screening",
                    screening))
            .expect(400);

    assertThat(refused.json().get("errors").valueStream().map(each -> each.get("field").asString()))
        .containsExactly("screening." + question);
    assertThat(clinic.chart(patient).get("assessments")).isEmpty();
  }

  @Test
  void they_add_to_an_assessment_and_leave_none_of_themselves_out() {
    String patient = clinic.patientWithChart();
    String consultation = clinic.consultationOf(patient);
    String missing =
        "{\"appointmentId\": \"%s\", \"answers\": {\"infectionAtSite\": false, \"shoeSize\": false}, \"medications\": []}"
            .formatted(consultation);

    assertThat(clinic.askToday(patient, consultation).expect(422).json().get("type").asString())
        .endsWith("assessment-missing");
    assertThat(
            clinic
                .nurse()
                .post("/api/charts/" + patient + "/screenings", missing)
                .expect(400)
                .json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString()))
        .containsExactly("answers.shoeSize", "answers.pregnantOrBreastfeeding");
    clinic.askToday(patient, "nobody's").expect(400);
    api.as("FRONT_DESK").post("/api/charts/" + patient + "/screenings", missing).expect(403);
  }
}
