package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.OutcomeRecorded;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.paper.PaperTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a treatment has brought is measured, and stands beside what is in print. */
@ServiceTest
class OutcomeStoryTest {

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

  private String treated() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    return patient;
  }

  private Api.Response record(String patient, String left, String more) {
    return clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/outcomes",
            """
            {"legs": {"LEFT": {"circumferenceCm": [%s], "muscleThicknessMm": 22},
                      "RIGHT": {"circumferenceCm": [36.5, 36.6]}}%s}
            """
                .formatted(left, more));
  }

  private JsonNode outcomes(String patient) {
    return clinic.physician().get("/api/charts/" + patient + "/outcomes").expect(200).json();
  }

  @Test
  void a_curve_begins_before_the_first_session_and_says_what_was() {
    String patient = treated();
    clock.moveTo(clock.offset().plus(Duration.ofDays(56)));
    JsonNode recorded =
        record(patient, "36.7, 36.8", ", \"score\": 2, \"note\": \"Likes it\"").expect(201).json();

    assertThat(recorded.at("/improvement/scale").asString()).isEqualTo("GAIS-5");
    assertThat(recorded.at("/improvement/ratedBy").asString()).isEqualTo("PATIENT");
    assertThat(
            events
                .await(OutcomeRecorded.class, each -> each.patientId().equals(patient))
                .outcomeId())
        .isEqualTo(recorded.get("id").asString());
    JsonNode read = outcomes(patient);
    assertThat(read.get("points")).hasSize(2);
    assertThat(read.at("/points/0/legs/LEFT/changeCm").decimalValue()).isEqualByComparingTo("0");
    assertThat(read.at("/points/1/legs/LEFT/changeCm").decimalValue()).isEqualByComparingTo("-0.5");
    assertThat(read.at("/points/1/legs/LEFT/muscleThicknessMm").decimalValue())
        .isEqualByComparingTo("22");
    assertThat(read.at("/own/sessions").asInt()).isEqualTo(1);
    assertThat(read.at("/own/fromDays").asInt()).isEqualTo(56);
    assertThat(read.at("/sessions/0/number").asInt()).isEqualTo(1);
    assertThat(read.at("/wearOff/from").asString()).isNotBlank();
    assertThat(read.at("/effect/lasted/fromDays").asInt()).isEqualTo(56);
    assertThat(read.at("/effect/lasted/untilDays").isNull()).as("it still held").isTrue();
    assertThat(read.at("/effect/lasted/sessions").asInt()).isEqualTo(1);
    assertThat(read.at("/effect/toleranceCm").decimalValue()).isEqualByComparingTo("0.3");
    assertThat(read.get("published")).hasSize(6);
    assertThat(read.at("/published/4/changes")).isEmpty();
    assertThat(read.at("/published/4/finding").asString()).contains("6 months");
    assertThat(read.at("/scale/scores")).hasSize(5);
  }

  @Test
  void what_the_protocol_does_not_accept_is_refused_by_name() {
    String patient = treated();
    assertThat(fields(record(patient, "36.7", ""))).containsExactly("legs.LEFT.circumferenceCm");
    assertThat(fields(record(patient, "36.7, 37.2", "")))
        .containsExactly("legs.LEFT.circumferenceCm");
    assertThat(fields(record(patient, "36.7, 36.8", ", \"score\": 0"))).containsExactly("score");
    assertThat(
            fields(
                clinic
                    .nurse()
                    .post(
                        "/api/charts/" + patient + "/outcomes",
                        "{\"legs\": {\"LEFT\": {\"circumferenceCm\": [36, 36]}}}")))
        .containsExactly("legs.RIGHT");
    assertThat(outcomes(patient).get("outcomes")).isEmpty();
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
  void where_nothing_was_given_there_is_no_outcome() {
    String patient = clinic.plannedPatient();
    assertThat(record(patient, "36.7, 36.8", "").expect(422).json().get("type").asString())
        .isEqualTo("/problems/nothing-given");
    assertThat(outcomes(patient).get("sessions")).isEmpty();
    api.as("FRONT_DESK").get("/api/charts/" + patient + "/outcomes").expect(403);
  }

  @Test
  void one_of_another_patient_is_marked_once_and_counts_no_more() throws IOException {
    String patient = treated();
    clock.moveTo(clock.offset().plus(Duration.ofDays(28)));
    record(patient, "36.7, 36.8", ", \"note\": \"Hers\"").expect(201);
    JsonNode hers = outcomes(patient);
    clock.moveTo(clock.offset().plus(Duration.ofDays(1)));
    String id =
        record(patient, "31.0, 31.1", ", \"score\": 1, \"note\": \"ONE-OF-BEA\"")
            .expect(201)
            .json()
            .get("id")
            .asString();
    assertThat(outcomes(patient).get("own")).isNotEqualTo(hers.get("own"));
    String mark = "/api/charts/" + patient + "/outcomes/" + id + "/entered-in-error";
    api.as("FRONT_DESK").post(mark, "{\"reason\": \"Not hers\"}").expect(403);
    String other = clinic.patientWithChart();
    clinic.nurse().post(mark.replace(patient, other), "{\"reason\": \"Not hers\"}").expect(404);
    String key = UUID.randomUUID().toString();

    clinic.nurse().post(mark, "{\"reason\": \"It is of Bea\"}", key).expect(200);
    clinic.nurse().post(mark, "{\"reason\": \"It is of Bea\"}", key).expect(200);
    assertThat(
            clinic
                .physician()
                .post(mark, "{\"reason\": \"Again\"}")
                .expect(409)
                .json()
                .get("type")
                .asString())
        .isEqualTo("/problems/outcome-marked-already");

    JsonNode read = outcomes(patient);
    assertThat(read.get("points")).isEqualTo(hers.get("points"));
    assertThat(read.get("own")).isEqualTo(hers.get("own"));
    assertThat(read.at("/outcomes/0/enteredInError").isNull()).isTrue();
    assertThat(read.at("/outcomes/1/enteredInError/reason").asString()).isEqualTo("It is of Bea");
    assertThat(read.at("/outcomes/1/enteredInError/by").asString()).isNotBlank();
    JsonNode given =
        api.as("MANAGER")
            .get("/api/patients/" + patient + "/export")
            .expect(200)
            .json()
            .at("/records/outcomes");
    assertThat(given).hasSize(2);
    assertThat(given.toString()).contains("Hers").doesNotContain("ONE-OF-BEA", "Bea");
    assertThat(given.valueStream().filter(each -> each.has("legs"))).hasSize(1);
    assertThat(
            PaperTest.textOf(api.as("MANAGER").getFile("/api/charts/" + patient + "/export.pdf")))
        .contains("Enteredinerror:")
        .doesNotContain("ONE-OF-BEA", "Bea");
    JsonNode line =
        clinic
            .nurse()
            .get("/api/charts/" + patient + "/timeline?limit=1")
            .expect(200)
            .json()
            .at("/entries/0");
    assertThat(line.get("id").asString()).isEqualTo(id);
    assertThat(line.at("/outcome/enteredInError").asBoolean()).isTrue();
  }
}
