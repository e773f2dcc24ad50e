package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A session that was signed in the wrong chart: an amendment tells that nothing was given. */
@ServiceTest
class SignedByMistakeTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private String patient;
  private String session;
  private String vial;

  @BeforeEach
  void signASession() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.plannedPatient();
    session = clinic.draft(clinic.arrivedSession(patient));
    vial = clinic.vial();
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
  }

  private JsonNode amended(String points) {
    return clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            "{\"reason\": \"another patient's\", \"changes\": {\"points\": " + points + "}}")
        .expect(201)
        .json();
  }

  private SessionAmended told(int amendment) {
    return events.await(
        SessionAmended.class,
        event -> event.sessionId().equals(session) && event.amendmentNumber() == amendment);
  }

  private int remaining() {
    return clinic
        .nurse()
        .get("/api/vials")
        .expect(200)
        .json()
        .get("vials")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(vial))
        .findFirst()
        .orElseThrow()
        .get("remainingUnits")
        .asInt();
  }

  @Test
  void what_was_signed_stays_and_counts_no_more() {
    assertThat(clinic.chart(patient).at("/lastSession/id").asString()).isEqualTo(session);

    JsonNode amended = amended("[]");

    assertThat(amended.get("points")).hasSize(17);
    assertThat(amended.get("currentPoints")).isEmpty();
    assertThat(amended.at("/amendments/0/findings")).isEmpty();
    assertThat(amended.at("/signed/intact").asBoolean()).isTrue();
    assertThat(told(1).gaveNothing()).isTrue();
    JsonNode chart = clinic.chart(patient);
    assertThat(chart.at("/cumulativeUnits/BOTOX").decimalValue()).isEqualByComparingTo("0");
    assertThat(chart.get("lastSession").isNull()).isTrue();
    assertThat(chart.get("sessions")).hasSize(1);
    assertThat(remaining()).isEqualTo(200);
    assertThat(verification()).isEmpty();
  }

  /** What verification finds of this patient, session and vial: other tests tamper with theirs. */
  private Stream<JsonNode> verification() {
    return api.as("MANAGER")
        .get("/api/records/verification")
        .expect(200)
        .json()
        .get("findings")
        .valueStream()
        .filter(found -> List.of(patient, session, vial).contains(found.path("id").asString()));
  }

  @Test
  void its_vial_may_serve_whom_it_was_given_to_and_the_patient_has_a_first_session_still_to_come() {
    amended("[]");

    String whoWasTreated = clinic.plannedPatient();
    String theirs = clinic.draft(clinic.arrivedSession(whoWasTreated));
    assertThat(
            TestClinic.rules(
                clinic
                    .place(theirs, TestClinic.asPlanned(vial))
                    .expect(200)
                    .json()
                    .get("findings")))
        .isEmpty();
    clinic.sign(theirs, "[]").expect(200);

    String first = clinic.draft(clinic.arrivedSession(patient));
    String another = clinic.vial();
    clinic.place(first, TestClinic.asPlanned(another)).expect(200);
    clinic.sign(first, "[]").expect(200);
    assertThat(
            events
                .await(SessionCompleted.class, event -> event.sessionId().equals(first))
                .sessionNumber())
        .isEqualTo(1);
  }

  @Test
  void a_treatment_that_is_still_to_come_at_the_visit_is_a_session_that_every_rule_judges() {
    String visit = visitOf(session);
    assertThat(clinic.draft(visit)).as("there is one session of a visit").isEqualTo(session);
    amended("[]");

    String treatment = clinic.draft(visit);

    assertThat(treatment).isNotEqualTo(session).isEqualTo(clinic.draft(visit));
    String used = clinic.vial();
    clinic.place(treatment, TestClinic.asPlanned(used)).expect(200);
    clinic.nurse().post("/api/vials/" + used + "/discard", "{\"reason\": \"dropped\"}").expect(200);
    assertThat(TestClinic.rules(clinic.sign(treatment, "[]").expect(422).json().get("unresolved")))
        .containsExactly("HARD vial.discarded");
    clinic.place(treatment, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(treatment, "[]").expect(200);
    assertThat(clinic.chart(patient).at("/lastSession/id").asString()).isEqualTo(treatment);
    assertThat(clinic.draft(visit)).isEqualTo(treatment);
    assertThat(verification()).isEmpty();
  }

  private String visitOf(String id) {
    return clinic
        .physician()
        .get("/api/sessions/" + id)
        .expect(200)
        .json()
        .get("appointmentId")
        .asString();
  }

  @Test
  void something_may_have_been_given_after_all() {
    amended("[]");

    amended(TestClinic.asPlanned(vial));

    SessionAmended told = told(2);
    assertThat(told.gaveNothing()).isFalse();
    assertThat(told.unitsPerLeg().get("LEFT")).isEqualByComparingTo("80");
    assertThat(clinic.chart(patient).at("/lastSession/id").asString()).isEqualTo(session);
    assertThat(remaining()).isEqualTo(30);
    assertThat(verification()).isEmpty();
  }
}
