package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.BadInputCheck;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.photograph.TestPictures;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a request is refused by the name of its field, and changes nothing. */
@ServiceTest
class BadInputTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

  @Test
  void every_field_and_parameter_is_refused_by_its_name_where_it_is_wrong() {
    TestClinic clinic = new TestClinic(api, events, clock);
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    String vial = clinic.vial();
    var check =
        new BadInputCheck(
            clinic.physician().get("/v3/api-docs").expect(200).json(),
            database,
            TestClinic.CLINIC,
            clinic.physician());
    check.reading(
        "GET /api/audit/accesses", api.as("MANAGER"), "/api/audit/accesses?patientId=" + patient);
    check.with(
        "POST /api/audit/verification",
        api.as("MANAGER"),
        "/api/audit/verification",
        Map.of("ends", List.of(Map.of("chain", 1, "entries", 1, "hash", "0".repeat(64)))));
    check.reading(
        "PUT /api/charts/{patientId}/photographs/{id}",
        clinic.nurse(),
        "/api/charts/" + patient + "/photographs/photograph-1?view=BACK&posture=RELAXED");
    documents(check, clinic, "/api/charts/" + patient + "/documents/");
    charts(check, clinic, "/api/charts/" + patient, clinic.consultationOf(patient));
    sessions(check, clinic, "/api/sessions/" + session, vial);
    vials(check, clinic, "/api/vials/" + vial);
    recalls(check, clinic, patient);
    adverseEvents(check, clinic, patient);

    assertThat(check.findings()).isEmpty();
  }

  private static void documents(BadInputCheck check, TestClinic clinic, String documents) {
    check.reading(
        "PUT /api/charts/{patientId}/documents/{id}",
        clinic.nurse(),
        documents + "document-1?kind=REPORT&title=Report");
    check.with(
        "POST /api/charts/{patientId}/photographs/{id}/entered-in-error",
        clinic.nurse(),
        documents.replace("/documents/", "/photographs/") + "photograph-1/entered-in-error",
        Map.of("reason", "Another patient's"));
    String id = UUID.randomUUID().toString();
    byte[] file = TestPictures.withPlace(40, 30);
    clinic
        .nurse()
        .putFile(documents + id + "?kind=LETTER&title=Letter", "image/jpeg", file)
        .expect(201);
    check.with(
        "POST /api/charts/{patientId}/documents/{id}/entered-in-error",
        clinic.nurse(),
        documents + id + "/entered-in-error",
        Map.of("reason", "Another patient's"));
  }

  private static void charts(
      BadInputCheck check, TestClinic clinic, String chart, String appointment) {
    String consent =
        clinic.physician().get(chart).expect(200).json().at("/consents/0/id").asString();
    Map<String, Object> leg =
        Map.of(
            "circumferenceCm",
            List.of(37.2, 37.3),
            "muscleThicknessMm",
            24,
            "strength",
            4,
            "bulk",
            "MUSCLE",
            "tape",
            Map.of("aboveMalleolusCm", 31.5, "posture", "STANDING"));
    Map<String, Object> screening =
        Map.ofEntries(
            Map.entry("pregnantOrBreastfeeding", false),
            Map.entry("neuromuscularDisease", false),
            Map.entry("allergies", List.of("COWS_MILK_PROTEIN")),
            Map.entry("medications", List.of("AMINOGLYCOSIDES")),
            Map.entry("infectionAtSite", false),
            Map.entry("dysphagiaOrBreathingDisorder", false),
            Map.entry("bleedingDisorder", false),
            Map.entry("muscleWeaknessOrAtrophy", false),
            Map.entry("athleteOrRunner", false),
            Map.entry("answers", Map.of("jawJointDisorder", false)));
    check
        .with(
            "POST /api/charts/{patientId}/assessments",
            clinic.physician(),
            chart + "/assessments",
            Map.of(
                "appointmentId",
                appointment,
                "programme",
                "calf-reduction",
                "legs",
                Map.of("LEFT", leg, "RIGHT", leg),
                "screening",
                screening,
                "elsewhere",
                List.of(
                    Map.of(
                        "product", "BOTOX",
                        "when", "2026-03",
                        "units", 50,
                        "area", "forehead",
                        "source", "PAPER"))))
        .with(
            "POST /api/charts/{patientId}/screenings",
            clinic.nurse(),
            chart + "/screenings",
            Map.of(
                "appointmentId",
                appointment,
                "programme",
                "calf-reduction",
                "answers",
                Map.of("pregnantOrBreastfeeding", false, "infectionAtSite", false),
                "medications",
                List.of("ANTICOAGULANT"),
                "elsewhere",
                List.of(
                    Map.of(
                        "product", "BOTOX",
                        "when", "2026-03-14",
                        "units", 50,
                        "area", "forehead",
                        "source", "PATIENT"))))
        .with(
            "POST /api/charts/{patientId}/outcomes/{id}/entered-in-error",
            clinic.nurse(),
            chart + "/outcomes/outcome-1/entered-in-error",
            Map.of("reason", "Another patient's"))
        .with(
            "POST /api/charts/{patientId}/outcomes",
            clinic.nurse(),
            chart + "/outcomes",
            Map.of(
                "programme",
                "calf-reduction",
                "legs",
                Map.of(
                    "LEFT",
                        Map.of(
                            "circumferenceCm", List.of(37, 37.1),
                            "muscleThicknessMm", 22,
                            "tape", Map.of("aboveMalleolusCm", 31.5, "posture", "STANDING")),
                    "RIGHT", Map.of("circumferenceCm", List.of(37, 37.1))),
                "score",
                2,
                "ratedBy",
                "PATIENT",
                "note",
                "likes it"))
        .with("POST /api/charts/{patientId}/plans", clinic.physician(), chart + "/plans", plan())
        .with(
            "POST /api/charts/{patientId}/plans/review",
            clinic.physician(),
            chart + "/plans/review",
            plan())
        .with(
            "POST /api/charts/{patientId}/consents",
            clinic.nurse(),
            chart + "/consents",
            Map.of(
                "kind", "TREATMENT",
                "programme", "calf-reduction",
                "language", "zh-Hans",
                "signedBy", "Mei Lin",
                "signature", "Mei Lin"))
        .with(
            "POST /api/charts/{patientId}/consents/{id}/withdrawal",
            clinic.nurse(),
            chart + "/consents/" + consent + "/withdrawal",
            Map.of("reason", "Changed my mind"));
  }

  private static Map<String, Object> plan() {
    return Map.of(
        "programme",
        "calf-reduction",
        "product",
        "BOTOX",
        "legs",
        Map.of(
            "LEFT",
            Map.of("units", 80, "heads", Map.of("MEDIAL", 45, "LATERAL", 35)),
            "RIGHT",
            Map.of("units", 90)),
        "sessions",
        3,
        "intervalDays",
        100,
        "overrides",
        List.of(Map.of("rule", "leg-dose", "reason", "as discussed")));
  }

  private static void sessions(
      BadInputCheck check, TestClinic clinic, String session, String vial) {
    List<Map<String, Object>> points =
        List.of(
            Map.of(
                "leg",
                "LEFT",
                "muscle",
                "GASTROCNEMIUS",
                "head",
                "MEDIAL",
                "x",
                0.42,
                "y",
                0.31,
                "units",
                10,
                "vialId",
                vial));
    check
        .with(
            "POST /api/sessions",
            clinic.nurse(),
            "/api/sessions",
            Map.of("appointmentId", "appointment", "programme", "calf-reduction"))
        .with(
            "PUT /api/sessions/{id}/points",
            clinic.physician(),
            session + "/points",
            Map.of("points", points))
        .with(
            "POST /api/sessions/{id}/sign",
            clinic.physician(),
            session + "/sign",
            Map.of("overrides", List.of(Map.of("rule", "leg-dose", "reason", "as discussed"))))
        .with(
            "POST /api/sessions/{id}/amendments",
            clinic.physician(),
            session + "/amendments",
            Map.of(
                "reason",
                "a slip",
                "changes",
                Map.of("note", "The right leg had nine points.", "points", points)));
  }

  private static void adverseEvents(BadInputCheck check, TestClinic clinic, String patient) {
    String events = "/api/charts/" + patient + "/adverse-events";
    String id =
        clinic
            .nurse()
            .post(events, "{\"reactions\": [\"PAIN\"]}")
            .expect(201)
            .json()
            .get("id")
            .asString();
    String today = LocalDate.ofInstant(clinic.now(), ZoneId.of("Asia/Bangkok")).toString();
    check
        .with(
            "POST /api/charts/{patientId}/adverse-events",
            clinic.nurse(),
            events,
            Map.of(
                "reactions", List.of("PAIN"),
                "onset", today,
                "awareOn", today,
                "site", "BOTH_LEGS",
                "description", "since the evening",
                "seriousness", List.of("OTHER_IMPORTANT"),
                "actionTaken", "cooled",
                "outcome", "RECOVERING",
                "reporter", "PATIENT"))
        .with(
            "POST /api/adverse-events/{id}/follow-ups",
            clinic.physician(),
            "/api/adverse-events/" + id + "/follow-ups",
            Map.of(
                "note",
                "better",
                "reactions",
                List.of("BRUISING"),
                "seriousness",
                List.of(),
                "causality",
                "POSSIBLE",
                "outcome",
                "RECOVERED",
                "endedOn",
                today))
        .with(
            "POST /api/adverse-events/{id}/acknowledgement",
            clinic.physician(),
            "/api/adverse-events/" + id + "/acknowledgement",
            Map.of("followUps", 1))
        .with(
            "POST /api/adverse-events/{id}/submissions",
            clinic.physician(),
            "/api/adverse-events/" + id + "/submissions",
            Map.of("authority", "HPVC", "reference", "TH-1", "on", today));
  }

  private static void recalls(BadInputCheck check, TestClinic clinic, String patient) {
    String recall =
        clinic
            .physician()
            .post(
                "/api/lot-recalls",
                "{\"product\": \"BOTOX\", \"lot\": \"BAD-INPUT\", \"reason\": \"recalled\"}")
            .expect(200)
            .json()
            .at("/recall/id")
            .asString();
    check
        .with(
            "POST /api/lot-recalls",
            clinic.physician(),
            "/api/lot-recalls",
            Map.of("product", "BOTOX", "lot", "BAD-INPUT", "reason", "recalled"))
        .with(
            "POST /api/lot-recalls/{id}/acknowledgements",
            clinic.physician(),
            "/api/lot-recalls/" + recall + "/acknowledgements",
            Map.of("patientId", patient, "party", "PATIENT", "note", "by telephone"))
        .with(
            "POST /api/vials/{id}/discard",
            clinic.nurse(),
            "/api/vials/" + clinic.sealedVial() + "/discard",
            Map.of("reason", "end of the day"));
  }

  private static void vials(BadInputCheck check, TestClinic clinic, String vial) {
    check
        .with(
            "POST /api/vials",
            clinic.nurse(),
            "/api/vials",
            Map.of(
                "product", "BOTOX",
                "lot", "C1234C3",
                "expires", "2030-01-01",
                "labelledUnits", 100,
                "gtin", "09506000134352"))
        .with(
            "PUT /api/trade-items/{gtin}",
            clinic.nurse(),
            "/api/trade-items/09506000134352",
            Map.of("product", "BOTOX", "labelledUnits", 100))
        .with(
            "POST /api/vials/{id}/reconstitute",
            clinic.nurse(),
            vial + "/reconstitute",
            Map.of("diluentMl", 2.5));
  }
}
