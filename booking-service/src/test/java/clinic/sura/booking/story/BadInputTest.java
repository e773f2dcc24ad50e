package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.BadInputCheck;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a request is refused by the name of its field, and changes nothing. */
@ServiceTest
class BadInputTest {

  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired MongoDatabase database;

  @Test
  void every_field_and_parameter_is_refused_by_its_name_where_it_is_wrong() {
    TestClinic clinic = TestClinic.open(api);
    LocalDate day = workday(clock.instant(), 2);
    String patient = clinic.patient();
    String visit = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    var check =
        new BadInputCheck(
            clinic.manager.get("/v3/api-docs").expect(200).json(),
            database,
            clinic.id,
            clinic.manager);
    visits(check, clinic, patient, "/api/appointments/" + visit, at(day, "11:00").toString());
    setUp(check, clinic);
    patients(check, clinic, patient);
    worklists(check, clinic, patient, day);
    readings(check, clinic, day);

    assertThat(check.findings()).isEmpty();
  }

  private static void readings(BadInputCheck check, TestClinic clinic, LocalDate day) {
    String days = "?from=" + day + "&to=" + day;
    check
        .reading(
            "GET /api/slots", clinic.desk, "/api/slots" + days + "&serviceId=calf-consultation")
        .reading(
            "GET /api/appointments/missing-consents",
            clinic.desk,
            "/api/appointments/missing-consents" + days)
        .reading(
            "GET /api/audit/accesses", clinic.manager, "/api/audit/accesses?patientId=somebody")
        .with(
            "POST /api/audit/verification",
            clinic.manager,
            "/api/audit/verification",
            Map.of("ends", List.of(Map.of("chain", 1, "entries", 1, "hash", "0".repeat(64)))))
        .reading("GET /api/appointments", clinic.desk, "/api/appointments?date=" + day)
        .reading("GET /api/recalls/worklist", clinic.desk, "/api/recalls/worklist?list=DUE");
    for (String report : List.of("utilisation", "attendance", "lead-times", "conversion")) {
      for (String form : List.of(report, report + ".csv")) {
        String path = "/api/reports/" + form;
        check.reading("GET " + path, clinic.manager, path + days);
      }
    }
  }

  private static void visits(
      BadInputCheck check, TestClinic clinic, String patient, String visit, String start) {
    Map<String, Object> override = Map.of("reason", "in time", "rules", List.of("too-soon"));
    check
        .with(
            "POST /api/appointments",
            clinic.manager,
            "/api/appointments",
            Map.of(
                "patientId",
                patient,
                "serviceId",
                "calf-consultation",
                "practitionerId",
                "dr-anan",
                "roomId",
                "consult-1",
                "start",
                start,
                "override",
                override))
        .with(
            "POST /api/appointments/holds",
            clinic.desk,
            "/api/appointments/holds",
            Map.of(
                "patientId",
                patient,
                "serviceId",
                "calf-consultation",
                "practitionerId",
                "dr-anan",
                "roomId",
                "consult-1",
                "start",
                start,
                "holdMinutes",
                10))
        .with(
            "POST /api/appointments/courses",
            clinic.desk,
            "/api/appointments/courses",
            Map.of(
                "patientId", patient,
                "serviceId", "calf-session",
                "planId", "plan-1",
                "practitionerId", "dr-anan",
                "from", start.substring(0, 10),
                "intervalDays", 90,
                "sessions", 3,
                "startsFrom", "09:00",
                "startsBefore", "17:00"))
        .with(
            "POST /api/appointments/{id}/reschedule",
            clinic.manager,
            visit + "/reschedule",
            Map.of(
                "start",
                start,
                "practitionerId",
                "dr-anan",
                "roomId",
                "consult-1",
                "durationMinutes",
                30,
                "override",
                override))
        .with(
            "POST /api/appointments/{id}/reassign",
            clinic.manager,
            visit + "/reassign",
            Map.of("practitionerId", "dr-siriporn", "override", override))
        .with(
            "POST /api/appointments/{id}/cancel",
            clinic.desk,
            visit + "/cancel",
            Map.of("reason", "ill"))
        .with(
            "POST /api/appointments/{id}/complete",
            clinic.desk,
            visit + "/complete",
            Map.of("note", "went well"))
        .with(
            "POST /api/appointments/{id}/confirm",
            clinic.desk,
            visit + "/confirm",
            Map.of("how", "PHONE"))
        .with(
            "POST /api/appointments/{id}/undo",
            clinic.desk,
            visit + "/undo",
            Map.of("step", "CONFIRM", "reason", "a slip"));
  }

  private static void setUp(BadInputCheck check, TestClinic clinic) {
    List<Map<String, Object>> hours =
        List.of(Map.of("days", List.of("MONDAY"), "from", "09:00", "until", "12:00"));
    List<Map<String, Object>> away =
        List.of(Map.of("from", "2027-01-01T00:00:00", "until", "2027-01-02T00:00:00"));
    check
        .with(
            "PUT /api/clinic",
            clinic.manager,
            "/api/clinic",
            Map.of(
                "name", "Sura",
                "address", "1 Road",
                "timeZone", "Asia/Bangkok",
                "language", "th",
                "hours", hours,
                "holidays", List.of(Map.of("date", "2027-01-01", "name", "New Year"))))
        .with(
            "PUT /api/rooms/{id}",
            clinic.manager,
            "/api/rooms/consult-1",
            Map.of("name", "Consultation 1", "kind", "CONSULTATION", "active", true))
        .with(
            "PUT /api/equipment/{id}",
            clinic.manager,
            "/api/equipment/us-1",
            Map.of(
                "name", "Ultrasound",
                "kind", "ULTRASOUND",
                "roomId", "treat-1",
                "outOfService", away,
                "active", true))
        .with(
            "PUT /api/attendance-policy",
            clinic.manager,
            "/api/attendance-policy",
            Map.of("freeUntilHours", 24, "noShowLimit", 3, "noShowMonths", 12))
        .with("PUT /api/services/{id}", clinic.manager, "/api/services/scan", service())
        .with(
            "PUT /api/practitioners/{id}",
            clinic.manager,
            "/api/practitioners/dr-anan",
            practitioner(hours, away));
  }

  private static Map<String, Object> service() {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Scan");
    body.put("kind", "REVIEW");
    body.put("durationMinutes", 30);
    body.put("bufferBeforeMinutes", 5);
    body.put("bufferAfterMinutes", 5);
    body.put("leadTimeMinutes", 60);
    body.put("horizonDays", 90);
    body.put("requiredCredential", "BOTULINUM_LOWER_LEG");
    body.put("roomKind", "CONSULTATION");
    body.put("equipmentKinds", List.of("ULTRASOUND"));
    body.put("prerequisites", List.of("VALID_CONSULTATION"));
    body.put("consultationValidDays", 180);
    body.put("active", true);
    return body;
  }

  private static Map<String, Object> practitioner(
      List<Map<String, Object>> hours, List<Map<String, Object>> away) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Dr. Anan");
    body.put(
        "credentials",
        List.of(
            Map.of(
                "kind", "BOTULINUM_LOWER_LEG",
                "number", "TMC-1",
                "issuer", "Medical Council of Thailand",
                "validFrom", "2020-01-01",
                "validUntil", "2099-12-31")));
    body.put("hours", hours);
    body.put(
        "exceptions",
        List.of(
            Map.of(
                "date",
                "2027-02-01",
                "hours",
                List.of(Map.of("from", "10:00", "until", "11:00")))));
    body.put("absences", away);
    body.put("languages", List.of("th"));
    body.put("gender", "FEMALE");
    body.put("limits", Map.of("appointments", 8, "byService", Map.of("calf-session", 4)));
    body.put("active", true);
    return body;
  }

  private static void patients(BadInputCheck check, TestClinic clinic, String patient) {
    Map<String, Object> body = new HashMap<>(TestClinic.mei());
    body.put("identifiers", List.of(Map.of("kind", "HN", "value", "HN-" + patient)));
    body.put("confirmedNotDuplicateOf", List.of(patient));
    check
        .with("POST /api/patients", clinic.desk, "/api/patients", body)
        .with("PUT /api/patients/{id}", clinic.desk, "/api/patients/" + patient, body)
        .with(
            "POST /api/patients/{id}/merges",
            clinic.desk,
            "/api/patients/" + patient + "/merges",
            Map.of("replacedId", "none", "reason", "registered twice"))
        .with(
            "POST /api/patients/{id}/erasure",
            clinic.manager,
            "/api/patients/" + patient + "/erasure",
            Map.of("reason", "asked for by letter"))
        .with(
            "POST /api/patients/{id}/consents",
            clinic.desk,
            "/api/patients/" + patient + "/consents",
            Map.of(
                "agreement",
                "MARKETING",
                "decision",
                "GIVEN",
                "textVersion",
                1,
                "textLanguage",
                "th",
                "reason",
                "asked"))
        .with(
            "POST /api/consent-texts",
            clinic.manager,
            "/api/consent-texts",
            Map.of(
                "agreement",
                "MARKETING",
                "replacesVersion",
                0,
                "texts",
                List.of(Map.of("language", "th", "text", "ข้อความ"))));
  }

  private static void worklists(
      BadInputCheck check, TestClinic clinic, String patient, LocalDate day) {
    Map<String, Object> wishes =
        Map.of(
            "from", day.toString(),
            "until", day.plusDays(7).toString(),
            "practitionerIds", List.of("dr-anan"),
            "dayParts", List.of("MORNING"),
            "priority", "NORMAL");
    Map<String, Object> join = new HashMap<>(wishes);
    join.put("patientId", patient);
    join.put("serviceId", "calf-consultation");
    String entry =
        clinic.desk.post("/api/waiting-list", join).expect(201).json().get("id").asString();
    check
        .with(
            "POST /api/calendar-feeds",
            clinic.manager,
            "/api/calendar-feeds",
            Map.of("kind", "ROOM", "resourceId", "treat-1"))
        .with(
            "POST /api/patient-imports",
            clinic.manager,
            "/api/patient-imports",
            Map.of("csv", "familyName\nLi", "dryRun", true, "done", 0, "rowsToldApart", List.of(2)))
        .with("POST /api/waiting-list", clinic.desk, "/api/waiting-list", join)
        .with("PUT /api/waiting-list/{id}", clinic.desk, "/api/waiting-list/" + entry, wishes)
        .with(
            "POST /api/waiting-list/{id}/withdraw",
            clinic.desk,
            "/api/waiting-list/" + entry + "/withdraw",
            Map.of("reason", "has a time"))
        .with(
            "POST /api/recalls/{id}/snooze",
            clinic.desk,
            "/api/recalls/none/snooze",
            Map.of("until", day.plusDays(3).toString(), "reason", "on holiday"))
        .with(
            "POST /api/recalls/{id}/close",
            clinic.desk,
            "/api/recalls/none/close",
            Map.of("code", "OTHER", "reason", "moved away"));
  }
}
