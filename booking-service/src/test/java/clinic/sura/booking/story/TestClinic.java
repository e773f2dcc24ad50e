package clinic.sura.booking.story;

import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A clinic of its own for each test, set up over HTTP as a manager does it. */
final class TestClinic {

  static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final List<String> DAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
  private static final List<Map<String, Object>> HOURS =
      List.of(
          Map.of("days", DAYS, "from", "09:00", "until", "12:00"),
          Map.of("days", DAYS, "from", "13:00", "until", "18:00"));

  final String id = "clinic-" + UUID.randomUUID();
  final Api.As desk;
  final Api.As manager;
  final Api.As physician;
  final Api.As nurse;

  private TestClinic(Api api) {
    desk = api.as("FRONT_DESK", id);
    manager = api.as("MANAGER", id);
    physician = api.as("PHYSICIAN", id);
    nurse = api.as("NURSE", id);
  }

  static TestClinic open(Api api) {
    var clinic = new TestClinic(api);
    clinic.setUp();
    return clinic;
  }

  private void setUp() {
    put(
        "/api/clinic",
        Map.of(
            "name", "Sura Bangkok",
            "address", "1 Sukhumvit Road, Bangkok",
            "timeZone", "Asia/Bangkok",
            "language", "th",
            "hours", HOURS,
            "holidays", List.of(Map.of("date", "2026-12-05", "name", "Father's Day"))));
    put("/api/rooms/consult-1", Map.of("name", "Consultation 1", "kind", "CONSULTATION"));
    put("/api/rooms/consult-2", Map.of("name", "Consultation 2", "kind", "CONSULTATION"));
    put("/api/rooms/treat-1", Map.of("name", "Treatment 1", "kind", "TREATMENT"));
    put("/api/rooms/treat-2", Map.of("name", "Treatment 2", "kind", "TREATMENT"));
    practitioner("dr-anan", "Dr. Anan Chaiyasit", "2099-12-31");
    practitioner("dr-siriporn", "Dr. Siriporn Wong", "2099-12-31");
    practitioner("dr-third", "Dr. Third", "2099-12-31");
    practitioner("dr-kwan", "Dr. Kwan Dee", "2021-06-30");
    put("/api/services/calf-consultation", service("CONSULTATION", 30, 0, 0, "CONSULTATION"));
    put("/api/services/calf-review", service("REVIEW", 20, 0, 0, "CONSULTATION"));
    put("/api/services/calf-session", service("SESSION", 45, 5, 10, "TREATMENT", "ACCEPTED_PLAN"));
  }

  private void practitioner(String practitionerId, String name, String validUntil) {
    put(
        "/api/practitioners/" + practitionerId,
        Map.of(
            "name",
            name,
            "credentials",
            List.of(
                Map.of(
                    "kind", "BOTULINUM_LOWER_LEG",
                    "number", "TMC-1",
                    "issuer", "Medical Council of Thailand",
                    "validFrom", "2020-01-01",
                    "validUntil", validUntil)),
            "hours",
            HOURS,
            "languages",
            List.of("th", "en")));
  }

  /** Somebody is away from the one day until the other. */
  void absent(String practitionerId, LocalDate from, LocalDate until) {
    change(
        practitionerId,
        "absences",
        List.of(Map.of("from", from + "T00:00", "until", until + "T00:00")));
  }

  /** Somebody takes at most so many appointments on a day. */
  void limit(String practitionerId, int perDay) {
    change(practitionerId, "limits", Map.of("appointments", perDay));
  }

  private void change(String practitionerId, String field, Object value) {
    var shown = desk.get("/api/practitioners/" + practitionerId).expect(200).json();
    var body = new HashMap<String, Object>();
    shown
        .propertyStream()
        .filter(known -> !List.of("id", "version", "lastEdit").contains(known.getKey()))
        .forEach(known -> body.put(known.getKey(), known.getValue()));
    body.put(field, value);
    put("/api/practitioners/" + practitionerId, body);
  }

  private static Map<String, Object> service(
      String kind, int minutes, int before, int after, String roomKind, String... prerequisites) {
    return Map.of(
        "name", "Calf " + kind,
        "kind", kind,
        "durationMinutes", minutes,
        "bufferBeforeMinutes", before,
        "bufferAfterMinutes", after,
        "horizonDays", 365,
        "requiredCredential", "BOTULINUM_LOWER_LEG",
        "roomKind", roomKind,
        "prerequisites", List.of(prerequisites));
  }

  void put(String path, Object body) {
    manager.put(path, body).expect(200);
  }

  static Map<String, Object> mei() {
    return Map.of(
        "name", Map.of("given", "Mei", "family", "Lin"),
        "birthDate", "1994-05-02",
        "phone", "+886912345678",
        "email", "mei.lin@example.test",
        "language", "zh-Hans",
        "timeZone", "Asia/Taipei",
        "channels", List.of("EMAIL", "SMS"),
        "consents", List.of("HEALTH_DATA", "MESSAGES"));
  }

  String patient() {
    return desk.post("/api/patients", mei()).expect(201).json().get("id").asString();
  }

  /** The first working day that is at least so many days ahead; never the one holiday. */
  static LocalDate workday(Instant now, int daysAhead) {
    LocalDate date = LocalDate.ofInstant(now, BANGKOK).plusDays(daysAhead);
    while (date.getDayOfWeek() == DayOfWeek.SUNDAY || date.equals(LocalDate.of(2026, 12, 5))) {
      date = date.plusDays(1);
    }
    return date;
  }

  /** Another one: days counted from now may end on the same day, over a Sunday. */
  static LocalDate workdayAfter(LocalDate date) {
    return workday(date.atStartOfDay(BANGKOK).toInstant(), 1);
  }

  static OffsetDateTime at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(BANGKOK).toOffsetDateTime();
  }

  static Map<String, Object> booking(
      String patientId, String serviceId, String practitionerId, OffsetDateTime start) {
    return Map.of(
        "patientId", patientId,
        "serviceId", serviceId,
        "practitionerId", practitionerId,
        "start", start.toString());
  }

  Response book(String patientId, String serviceId, String practitionerId, OffsetDateTime start) {
    return desk.post("/api/appointments", booking(patientId, serviceId, practitionerId, start));
  }

  String booked(String patientId, String serviceId, String practitionerId, OffsetDateTime start) {
    return book(patientId, serviceId, practitionerId, start)
        .expect(201)
        .json()
        .get("id")
        .asString();
  }
}
