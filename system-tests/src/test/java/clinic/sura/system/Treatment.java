package clinic.sura.system;

import static clinic.sura.system.Desk.eventually;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A patient's way from the first consultation to a signed session, through the APIs. */
final class Treatment {

  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final int POINTS_A_LEG = 8;
  private static final int POINTS_A_VIAL = 10;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final LocalClinic clinic;
  private final Desk desk;
  private final Caller physician;
  private final String lot;

  Treatment(LocalClinic clinic, Desk desk) {
    this(clinic, desk, "C7003C3");
  }

  /** With vials of a lot of its own. */
  Treatment(LocalClinic clinic, Desk desk, String lot) {
    this.lot = lot;
    this.clinic = clinic;
    this.desk = desk;
    this.physician = clinic.api().as("PHYSICIAN");
  }

  /** Treats the patient, and answers with the recall that follows. The clinic's clock moves on. */
  JsonNode of(Patient patient) {
    String session = started(patient);
    place(session, POINTS_A_LEG);
    sign(session, UUID.randomUUID().toString()).expect(200);
    return eventually("the recall", SOON, () -> recallOf(patient));
  }

  /**
   * Brings a patient who has accepted a plan of 80 U per leg to the chair; answers with the id of
   * the draft session. The clinic's clock moves on.
   */
  String started(Patient patient) {
    agree(patient, arrivedForConsultation(patient));
    return begun(arrivedForSession(patient));
  }

  /** Begins the session of an appointment; answers with its id. */
  String begun(String appointment) {
    return eventually(
            "the session",
            SOON,
            () ->
                Optional.of(
                        physician.post(
                            Component.TREATMENT,
                            "/api/sessions",
                            Map.of("appointmentId", appointment)))
                    .filter(answer -> answer.status() == 201))
        .text("/id");
  }

  /** Brings a patient to a consultation; answers with its id. The clinic's clock moves on. */
  String arrivedForConsultation(Patient patient) {
    return arrived(booked(patient, Desk.CONSULTATION)).text("/id");
  }

  /** Brings a patient who has accepted a plan to the chair; answers with the appointment's id. */
  String arrivedForSession(Patient patient) {
    return arrived(
            eventually("a treatment", SOON, () -> Optional.of(booked(patient, "calf-session"))))
        .text("/id");
  }

  /** Brings a patient to the first consultation, where both legs are measured at 24 mm. */
  void assessed(Patient patient) {
    assess(patient, arrivedForConsultation(patient));
  }

  /** Places as many points of 10 U in each leg, ten of each vial. */
  void place(String session, int pointsALeg) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (String leg : List.of("LEFT", "RIGHT")) {
      String vialId = "";
      for (int number = 0; number < pointsALeg; number++) {
        vialId = number % POINTS_A_VIAL == 0 ? drawnUp() : vialId;
        points.add(point(leg, number, vialId));
      }
    }
    physician
        .put(Component.TREATMENT, "/api/sessions/" + session + "/points", Map.of("points", points))
        .expect(200);
  }

  private Answer booked(Patient patient, String serviceId) {
    LocalDate tomorrow = LocalDate.ofInstant(clinic.clock().now(), CLINIC_ZONE).plusDays(1);
    JsonNode slot =
        desk.call()
            .get(
                Component.BOOKING,
                "/api/slots?practitionerId=dr-anan&serviceId=%s&from=%s&to=%s"
                    .formatted(serviceId, tomorrow, tomorrow.plusDays(14)))
            .expect(200)
            .list("slots")
            .getFirst();
    Map<String, String> wish =
        Map.of(
            "patientId",
            patient.id(),
            "serviceId",
            serviceId,
            "practitionerId",
            "dr-anan",
            "start",
            slot.path("start").asString());
    return desk.call()
        .post(Component.BOOKING, "/api/appointments", wish, UUID.randomUUID().toString())
        .expect(201);
  }

  private Answer arrived(Answer visit) {
    clinic.clock().moveTo(OffsetDateTime.parse(visit.text("/start")).toInstant().minus(EARLY));
    desk.call()
        .post(Component.BOOKING, "/api/appointments/" + visit.text("/id") + "/check-in", Map.of())
        .expect(200);
    return visit;
  }

  private void assess(Patient patient, String appointmentId) {
    String chart = "/api/charts/" + patient.id();
    eventually(
        "the chart",
        SOON,
        () ->
            Optional.of(physician.get(Component.TREATMENT, chart))
                .filter(answer -> answer.status() == 200));
    Map<String, Object> leg =
        Map.of(
            "circumferenceCm",
            List.of(new BigDecimal("37.2"), new BigDecimal("37.3")),
            "muscleThicknessMm",
            24,
            "strength",
            4,
            "bulk",
            "MUSCLE");
    Map<String, Object> screening =
        Map.of(
            "pregnantOrBreastfeeding", false,
            "neuromuscularDisease", false,
            "infectionAtSite", false,
            "allergies", List.of(),
            "medications", List.of());
    physician
        .post(
            Component.TREATMENT,
            chart + "/assessments",
            Map.of(
                "appointmentId", appointmentId,
                "legs", Map.of("LEFT", leg, "RIGHT", leg),
                "screening", screening))
        .expect(201);
  }

  /** The patient is assessed at a visit, and accepts a plan of 80 U per leg. */
  void agree(Patient patient, String appointmentId) {
    assess(patient, appointmentId);
    String chart = "/api/charts/" + patient.id();
    Map<String, Object> units = Map.of("units", 80);
    String plan =
        physician
            .post(
                Component.TREATMENT,
                chart + "/plans",
                Map.of(
                    "product",
                    "BOTOX",
                    "legs",
                    Map.of("LEFT", units, "RIGHT", units),
                    "sessions",
                    3,
                    "overrides",
                    List.of()))
            .expect(201)
            .text("/id");
    consent(patient);
    physician.post(Component.TREATMENT, "/api/plans/" + plan + "/accept", Map.of()).expect(200);
  }

  /** The patient signs the consent to treatment, once more if it was signed before. */
  void consent(Patient patient) {
    physician
        .post(
            Component.TREATMENT,
            "/api/charts/" + patient.id() + "/consents",
            Map.of(
                "kind", "TREATMENT",
                "language", "en",
                "signedBy", "The patient",
                "signature", "The patient"))
        .expect(201);
  }

  /** Signs a session, or signs it again with the same key. */
  Answer sign(String session, String key) {
    return sign(session, key, Map.of());
  }

  /** Signs a session for which a rule asks for a reason: reasons by rule. */
  Answer sign(String session, String key, Map<String, String> reasons) {
    List<Map<String, String>> overrides =
        reasons.entrySet().stream()
            .map(each -> Map.of("rule", each.getKey(), "reason", each.getValue()))
            .toList();
    return physician.post(
        Component.TREATMENT,
        "/api/sessions/" + session + "/sign",
        overrides.isEmpty() ? Map.of() : Map.of("overrides", overrides),
        key);
  }

  /** Receives a vial of 100 U and dissolves it; answers with its id. */
  String drawnUp() {
    Caller nurse = clinic.api().as("NURSE");
    LocalDate today = LocalDate.ofInstant(clinic.clock().now(), CLINIC_ZONE);
    Map<String, Object> vial =
        Map.of(
            "product",
            "BOTOX",
            "lot",
            lot,
            "expires",
            today.plusYears(1).toString(),
            "labelledUnits",
            100);
    String id = nurse.post(Component.TREATMENT, "/api/vials", vial).expect(201).text("/id");
    nurse
        .post(
            Component.TREATMENT,
            "/api/vials/" + id + "/reconstitute",
            Map.of("diluentMl", new BigDecimal("2.5")))
        .expect(200);
    return id;
  }

  private static Map<String, Object> point(String leg, int number, String vialId) {
    return Map.of(
        "leg",
        leg,
        "muscle",
        "GASTROCNEMIUS",
        "head",
        "MEDIAL",
        "x",
        new BigDecimal("0.38"),
        "y",
        new BigDecimal("0.30"),
        "units",
        10,
        "vialId",
        vialId);
  }

  /** The recall that is open for the patient, if there is one. */
  Optional<JsonNode> recallOf(Patient patient) {
    return recalls(patient).stream()
        .filter(recall -> recall.path("status").asString().equals("OPEN"))
        .findFirst();
  }

  /** All recalls of the patient. */
  List<JsonNode> recalls(Patient patient) {
    return desk.call()
        .get(Component.BOOKING, "/api/recalls?patientId=" + patient.id())
        .expect(200)
        .list("recalls");
  }
}
