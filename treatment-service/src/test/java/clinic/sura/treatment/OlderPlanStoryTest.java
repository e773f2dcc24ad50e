package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.Plans;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A plan keeps the version that it was accepted under, and what a patient said is understood all
 * the same.
 */
@ServiceTest
class OlderPlanStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Plans plans;

  private void acceptedBeforeTheUpgrade(String patient) {
    plans.insert(
        new Plan(
            UUID.randomUUID().toString(),
            TestClinic.CLINIC,
            patient,
            1,
            "calf-reduction-5",
            new LegDoses(
                new Product("DYSPORT"),
                Map.of(Leg.LEFT, new BigDecimal("150"), Leg.RIGHT, new BigDecimal("150"))),
            3,
            84,
            List.of(),
            List.of(),
            null,
            clock.instant(),
            "Dr. Anan",
            clock.instant()),
        List.of(),
        Cause.none());
  }

  @Test
  void an_allergy_in_thai_refuses_the_session_of_a_plan_from_before_thai_was_understood() {
    TestClinic clinic = new TestClinic(api, events, clock);
    String patient = clinic.patientWithChart();
    clinic
        .physician()
        .post(
            "/api/charts/" + patient + "/assessments",
            """
            {"appointmentId": "%s",
             "legs": {
               "LEFT": {"circumferenceCm": [37.2, 37.3], "muscleThicknessMm": 24, "strength": 4, "bulk": "MUSCLE"},
               "RIGHT": {"circumferenceCm": [37.0, 37.1], "muscleThicknessMm": 25, "strength": 4, "bulk": "MUSCLE"}},
             "screening": {"pregnantOrBreastfeeding": false, "neuromuscularDisease": false,
               "allergies": ["แพ้นมวัว"], "medications": ["วาร์ฟาริน"], "infectionAtSite": false}}
            """
                .formatted(clinic.consultationOf(patient)))
        .expect(201);
    acceptedBeforeTheUpgrade(patient);
    clinic.consent(patient).expect(201);

    JsonNode session =
        clinic
            .physician()
            .get("/api/sessions/" + clinic.draft(clinic.arrivedSession(patient)))
            .expect(200)
            .json();

    assertThat(session.get("protocol").asString()).isEqualTo("calf-reduction-5");
    assertThat(TestClinic.rules(session.get("findings")))
        .contains("HARD contraindication.cows-milk", "SOFT medication.interacting");
    assertThat(clinic.chart(patient).at("/assessments/0/screening/allergies/0").asString())
        .as("what was said stays as it was said")
        .isEqualTo("แพ้นมวัว");
    assertThat(clinic.chart(patient).at("/assessments/0/screening/allergies")).hasSize(1);
  }
}
