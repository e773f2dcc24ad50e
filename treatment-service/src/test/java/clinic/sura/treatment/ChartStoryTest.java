package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.events.treatment.ChartOpened;
import clinic.sura.events.treatment.ConsentSigned;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Steps 4 to 7 of the main story: chart, assessment, plan, consent. */
@ServiceTest
class ChartStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
  }

  @Test
  void a_booked_consultation_opens_the_chart() {
    String patient = clinic.register("1994-05-02");
    assertThat(clinic.physician().get("/api/charts/" + patient).status()).isEqualTo(404);

    String appointment = clinic.bookConsultation(patient);

    JsonNode chart = clinic.chart(patient);
    assertThat(chart.get("status").asString()).isEqualTo("OPEN");
    assertThat(chart.at("/patient/name/given").asString()).isEqualTo("Mei");
    assertThat(chart.at("/patient/birthDate").asString()).isEqualTo("1994-05-02");
    assertThat(chart.at("/patient/age").asInt()).isGreaterThanOrEqualTo(32);
    assertThat(chart.at("/encounters/0/kind").asString()).isEqualTo("CONSULTATION");
    assertThat(chart.get("lastSession").isNull()).isTrue();
    events.await(
        ChartOpened.class,
        e -> e.patientId().equals(patient) && e.appointmentId().equals(appointment));
  }

  @Test
  void a_patient_who_has_checked_in_is_waiting_until_somebody_begins() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.consultationOf(patient);
    assertThat(waitingState(patient)).isEqualTo("ABSENT");

    clinic.checkIn(patient, appointment);
    assertThat(waitingState(patient)).isEqualTo("WAITING");

    var assessed = clinic.assess(patient, appointment).expect(201).json();
    assertThat(assessed.at("/legs/LEFT/muscleThicknessMm").asInt()).isEqualTo(24);
    assertThat(assessed.at("/legs/LEFT/thicknessClass").asString()).isEqualTo("MEDIUM");
    assertThat(clinic.chart(patient).at("/assessments/0/legs/LEFT/thicknessClass").asString())
        .isEqualTo("MEDIUM");
    assertThat(waitingState(patient)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void a_patient_waits_no_more_once_the_check_in_is_undone_or_the_desk_has_closed_the_visit() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.consultationOf(patient);
    clinic.checkIn(patient, appointment);
    var details = TestClinic.details("calf-consultation", clock.instant());

    events.publish(
        appointment, new CheckInUndone(TestClinic.CLINIC, patient, 3, appointment, details));
    clinic.awaitEncounter(patient, appointment, "BOOKED");
    assertThat(waitingState(patient)).isEqualTo("ABSENT");

    events.publish(
        appointment,
        new PatientCheckedIn(TestClinic.CLINIC, patient, 4, appointment, details, clock.instant()));
    clinic.awaitEncounter(patient, appointment, "CHECKED_IN");
    events.publish(
        appointment,
        new AppointmentCompleted(
            TestClinic.CLINIC, patient, 5, appointment, details, clock.instant()));
    clinic.awaitEncounter(patient, appointment, "COMPLETED");
    assertThat(waitingState(patient)).isEqualTo("ABSENT");
  }

  @Test
  void a_missed_appointment_that_takes_place_after_all_can_be_checked_in() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.consultationOf(patient);
    var details = TestClinic.details("calf-consultation", clock.instant());

    events.publish(
        appointment, new AppointmentMissed(TestClinic.CLINIC, patient, 2, appointment, details));
    clinic.awaitEncounter(patient, appointment, "MISSED");
    events.publish(
        appointment,
        new AppointmentReinstated(TestClinic.CLINIC, patient, 3, appointment, details, 1));
    clinic.awaitEncounter(patient, appointment, "BOOKED");
  }

  private String waitingState(String patient) {
    return clinic
        .physician()
        .get("/api/waiting")
        .expect(200)
        .json()
        .get("waiting")
        .valueStream()
        .filter(waiting -> waiting.get("patientId").asString().equals(patient))
        .findFirst()
        .map(waiting -> waiting.get("state").asString())
        .orElse("ABSENT");
  }

  @Test
  void an_assessment_is_recorded_with_its_findings() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.consultationOf(patient);

    Api.Response answer = clinic.assess(patient, appointment, "37.2, 37.6, 37.3", true).expect(201);

    assertThat(TestClinic.rules(answer.json().get("findings")))
        .containsExactly("HARD contraindication.pregnancy");
    assertThat(answer.json().at("/findings/0/source").asString()).isNotBlank();
    assertThat(answer.json().at("/legs/LEFT/girthCm").decimalValue()).isEqualByComparingTo("37.3");
    assertThat(clinic.chart(patient).get("assessments")).hasSize(1);
    events.await(AssessmentRecorded.class, e -> e.patientId().equals(patient));
  }

  @Test
  void an_assessment_says_where_the_tape_lay_and_how_the_sides_differ() {
    String patient = clinic.patientWithChart();
    String assessment =
        """
        {"appointmentId": "%s",
         "legs": {
           "LEFT": {"circumferenceCm": [37.2, 37.3], "muscleThicknessMm": 24, "strength": 4, "bulk": "MUSCLE",
             "tape": {"aboveMalleolusCm": %s, "posture": "STANDING"}},
           "RIGHT": {"circumferenceCm": [37.6, 37.7], "strength": 4, "bulk": "MUSCLE"}},
         "screening": {"pregnantOrBreastfeeding": false, "neuromuscularDisease": false,
           "allergies": [], "medications": [], "infectionAtSite": false}}
        """;
    String path = "/api/charts/" + patient + "/assessments";
    String appointment = clinic.consultationOf(patient);

    clinic.physician().post(path, assessment.formatted(appointment, "31.5")).expect(201);
    JsonNode kept = clinic.chart(patient).at("/assessments/0");

    assertThat(kept.at("/legs/LEFT/tape/aboveMalleolusCm").decimalValue())
        .isEqualByComparingTo("31.5");
    assertThat(kept.at("/legs/LEFT/tape/posture").asString()).isEqualTo("STANDING");
    assertThat(kept.at("/asymmetry/girthCm").decimalValue()).isEqualByComparingTo("0.4");
    assertThat(kept.at("/asymmetry/muscleThicknessMm").isNull()).isTrue();
    clinic.physician().post(path, assessment.formatted(appointment, "0.5")).expect(400);
    clinic.physician().post(path, assessment.formatted(appointment, "60.1")).expect(400);
  }

  @Test
  void readings_more_than_3_mm_apart_need_a_third() {
    String patient = clinic.patientWithChart();
    String appointment = clinic.consultationOf(patient);

    clinic.assess(patient, appointment, "37.2, 37.5", false).expect(201);
    Api.Response refused = clinic.assess(patient, appointment, "37.2, 37.6", false).expect(400);

    assertThat(refused.json().at("/errors/0/field").asString())
        .isEqualTo("legs.LEFT.circumferenceCm");
    clinic.assess(patient, appointment, "37.2", false).expect(400);
    clinic.assess(patient, appointment, "37.21, 37.3", false).expect(400);
    clinic.assess(patient, "no-such-appointment").expect(400);
  }

  @Test
  void a_plan_outside_the_range_needs_a_reason_and_a_hard_finding_refuses_it() {
    String patient = clinic.patientWithChart();
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);

    Api.Response refused = clinic.propose(patient, 40, 90, "[]").expect(422);
    assertThat(TestClinic.rules(refused.json().get("findings")))
        .containsExactly("SOFT dose.per-leg.range");

    String reason = "[{\"rule\": \"dose.per-leg.range\", \"reason\": \"thin muscle\"}]";
    Api.Response proposed = clinic.propose(patient, 40, 90, reason).expect(201);
    assertThat(proposed.json().get("status").asString()).isEqualTo("PROPOSED");
    assertThat(proposed.json().at("/overrides/0/reason").asString()).isEqualTo("thin muscle");

    assertThat(TestClinic.rules(clinic.propose(patient, 300, 300, reason).json().get("unresolved")))
        .containsExactly("HARD dose.rolling.ceiling");
    events.await(PlanProposed.class, e -> e.patientId().equals(patient));
  }

  @Test
  void a_plan_is_accepted_only_after_consent_and_once() {
    String patient = clinic.patientWithChart();
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    String plan = clinic.propose(patient, 80, 90, "[]").expect(201).json().get("id").asString();
    String accept = "/api/plans/" + plan + "/accept";

    Api.Response refused = clinic.physician().post(accept, "").expect(422);
    assertThat(refused.json().at("/missing/0").asString()).isEqualTo("TREATMENT_CONSENT");

    clinic.consent(patient).expect(201);
    Api.Response accepted = clinic.physician().post(accept, "", "accept-" + plan).expect(200);
    Api.Response again = clinic.physician().post(accept, "", "accept-" + plan).expect(200);

    assertThat(accepted.json().get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(again.json()).isEqualTo(accepted.json());
    clinic.physician().post(accept, "").expect(200);
    events.await(ConsentSigned.class, e -> e.patientId().equals(patient));
    events.await(
        PlanAccepted.class,
        e -> e.planId().equals(plan) && e.sessions() == 3 && e.intervalDays() == 84);
    assertThat(events.seen(PlanAccepted.class, e -> e.planId().equals(plan))).hasSize(1);
  }

  @Test
  void a_request_that_is_repeated_has_one_effect() {
    String patient = clinic.patientWithChart();
    String body =
        """
        {"kind": "TREATMENT", "language": "en", "signedBy": "Mei", "signature": "Mei Lin"}
        """;
    String path = "/api/charts/" + patient + "/consents";

    Api.Response first = clinic.nurse().post(path, body, "consent-of-" + patient).expect(201);
    Api.Response second = clinic.nurse().post(path, body, "consent-of-" + patient).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(clinic.chart(patient).get("consents")).hasSize(1);
    clinic.nurse().post(path, body.replace("Mei Lin", "<svg>")).expect(400);
    clinic.nurse().post(path, body.replace("Mei Lin", "data:image/svg+xml;base64,AA")).expect(400);
  }

  @Test
  void the_protocol_can_be_read() {
    JsonNode protocol = api.as("MANAGER").get("/api/protocols/calf-reduction-7").expect(200).json();

    assertThat(protocol.at("/products/0/product").asString()).isEqualTo("BOTOX");
    assertThat(protocol.at("/products/0/perLeg/range/until").decimalValue())
        .isEqualByComparingTo("100");
    clinic.physician().get("/api/protocols/current").expect(200);
    clinic.physician().get("/api/protocols/masseter-1").expect(404);
  }

  @Test
  void the_desk_and_the_manager_do_not_see_charts_and_another_clinic_sees_none() {
    String patient = clinic.patientWithChart();
    String path = "/api/charts/" + patient;

    api.as("FRONT_DESK").get(path).expect(403);
    api.as("MANAGER").get(path).expect(403);
    api.as("FRONT_DESK").get("/api/waiting").expect(403);
    api.as("NURSE").post(path + "/assessments", "{}").expect(403);
    api.as("NURSE").post(path + "/plans", "{}").expect(403);
    api.as("FRONT_DESK").get("/api/vials").expect(403);
    api.as("FRONT_DESK").post("/api/sessions", "{}").expect(403);
    api.as("NURSE").post("/api/sessions/x/sign", "{}").expect(403);
    api.as("NURSE").post("/api/sessions/x/amendments", "{}").expect(403);
    api.asNobody().get(path).expect(401);
    api.as("PHYSICIAN", "chiang-mai").get(path).expect(404);
    api.as("NURSE").get(path).expect(200);
  }
}
