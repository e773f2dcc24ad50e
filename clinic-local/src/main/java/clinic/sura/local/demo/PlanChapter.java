package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.demo.Teller.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Steps 6 and 7: assessed, planned, consented, accepted. */
final class PlanChapter {

  private static final String PHYSICIAN = "PHYSICIAN";

  private final ClinicApi api;
  private final Teller teller;

  PlanChapter(ClinicApi api, Teller teller) {
    this.api = api;
    this.teller = teller;
  }

  void assess(String patientId, Visit visit) {
    teller.step(
        6,
        PHYSICIAN,
        () -> {
          Answer answer =
              api.as(PHYSICIAN)
                  .post(
                      Component.TREATMENT,
                      "/api/charts/" + patientId + "/assessments",
                      Map.of(
                          "appointmentId", visit.id(),
                          "legs",
                              Map.of(
                                  "LEFT",
                                  leg("37.2", "37.3", 24),
                                  "RIGHT",
                                  leg("37.8", "37.7", 25)),
                          "screening",
                              Map.of(
                                  "pregnantOrBreastfeeding", false,
                                  "neuromuscularDisease", false,
                                  "infectionAtSite", false,
                                  "allergies", List.of(),
                                  "medications", List.of())))
                  .expect(201);
          return new Told(
              "assesses both legs: %d findings".formatted(answer.list("findings").size()),
              patientId,
              "AssessmentRecorded");
        });
  }

  private static Map<String, Object> leg(String first, String second, int thicknessMm) {
    return Map.of(
        "circumferenceCm",
        List.of(new BigDecimal(first), new BigDecimal(second)),
        "muscleThicknessMm",
        thicknessMm,
        "strength",
        4,
        "bulk",
        "MUSCLE");
  }

  void agree(String patientId, Visit visit) {
    String chart = "/api/charts/" + patientId;
    teller.step(7, PHYSICIAN, () -> refusedTooMuch(chart));
    String[] planId = new String[1];
    teller.step(
        7,
        PHYSICIAN,
        () -> {
          planId[0] =
              api.as(PHYSICIAN)
                  .post(Component.TREATMENT, chart + "/plans", plan(80, 90))
                  .expect(201)
                  .text("/id");
          return new Told(
              "plans BOTOX, 80 U left and 90 U right, in 3 sessions", patientId, "PlanProposed");
        });
    teller.step(8, "FRONT_DESK", () -> refusedWithoutPlan(patientId, visit));
    teller.step(7, PHYSICIAN, () -> consent(patientId, chart));
    teller.step(
        7,
        PHYSICIAN,
        () -> {
          api.as(PHYSICIAN)
              .post(Component.TREATMENT, "/api/plans/" + planId[0] + "/accept", Map.of())
              .expect(200);
          return new Told("keeps that the patient accepts the plan", patientId, "PlanAccepted");
        });
  }

  private Told refusedTooMuch(String chart) {
    Answer refused =
        api.as(PHYSICIAN).post(Component.TREATMENT, chart + "/plans", plan(120, 90)).expect(422);
    return Told.of("is stopped at 120 U for a leg: " + refused.text("/findings/0/rule"));
  }

  private static Map<String, Object> plan(int left, int right) {
    return Map.of(
        "product",
        "BOTOX",
        "legs",
        Map.of("LEFT", Map.of("units", left), "RIGHT", Map.of("units", right)),
        "sessions",
        3,
        "overrides",
        List.of());
  }

  private Told refusedWithoutPlan(String patientId, Visit visit) {
    LocalDate day = visit.start().toLocalDate().plusDays(1);
    Answer refused =
        Visit.book(
                api,
                patientId,
                "calf-session",
                Visit.slots(api, "calf-session", day, day.plusDays(7)).getFirst())
            .expect(422);
    return Told.of("may not book a treatment yet: " + refused.text("/detail"));
  }

  private Told consent(String patientId, String chart) {
    api.as(PHYSICIAN)
        .post(
            Component.TREATMENT,
            chart + "/consents",
            Map.of(
                "kind", "TREATMENT",
                "language", "zh-Hans",
                "signedBy", "Mei Lin",
                "signature", "Mei Lin"))
        .expect(201);
    return new Told("keeps the signed consent, read in Chinese", patientId, "ConsentSigned");
  }
}
