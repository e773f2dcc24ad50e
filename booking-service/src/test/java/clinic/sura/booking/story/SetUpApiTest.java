package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the manager sets up, and that bookings keep to it however many come at once. */
@ServiceTest
class SetUpApiTest {

  private static final List<Map<String, Object>> HOURS =
      List.of(
          Map.of(
              "days",
              List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"),
              "from",
              "09:00",
              "until",
              "18:00"));

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
  }

  private void offerReviewsWithUltrasound() {
    clinic.put(
        "/api/services/scan",
        Map.of(
            "name", "Scan",
            "kind", "REVIEW",
            "durationMinutes", 30,
            "roomKind", "CONSULTATION",
            "equipmentKinds", List.of("ULTRASOUND")));
  }

  private void limit(String practitionerId, Map<String, Object> limits) {
    clinic.put(
        "/api/practitioners/" + practitionerId,
        Map.of("name", practitionerId, "hours", HOURS, "limits", limits));
  }

  private static List<Response> race(List<Callable<Response>> calls) throws Exception {
    try (var clients = Executors.newFixedThreadPool(16)) {
      List<Response> responses = new ArrayList<>();
      for (var answer : clients.invokeAll(calls)) {
        responses.add(answer.get());
      }
      return responses;
    }
  }

  private static long count(List<Response> responses, int status) {
    return responses.stream().filter(response -> response.status() == status).count();
  }

  private List<String> fieldsRefused(String path, Map<String, Object> body) {
    return clinic
        .manager
        .put(path, body)
        .expect(400)
        .json()
        .get("errors")
        .findValuesAsString("field");
  }

  @Test
  void keeps_equipment_for_managers_to_change_and_everybody_to_see() {
    var body =
        Map.of(
            "name",
            "Ultrasound 1",
            "kind",
            "ULTRASOUND",
            "roomId",
            "treat-1",
            "outOfService",
            List.of(Map.of("from", "2026-12-01T08:00:00", "until", "2026-12-02T00:00:00")));
    assertThat(clinic.manager.put("/api/equipment/us-1", body).expect(200).eTag())
        .isEqualTo("\"1\"");
    assertThat(clinic.manager.put("/api/equipment/us-1", body).expect(200).eTag())
        .isEqualTo("\"1\"");
    clinic.manager.put("/api/equipment/us-1", body, "\"9\"").expect(412);
    clinic.desk.put("/api/equipment/us-1", body).expect(403);
    var shown = clinic.nurse.get("/api/equipment/us-1").expect(200).json();
    assertThat(shown.get("roomId").asString()).isEqualTo("treat-1");
    assertThat(shown.get("outOfService").get(0).get("until").asString()).startsWith("2026-12-02");
    assertThat(clinic.desk.get("/api/equipment").expect(200).json().get("equipment").size())
        .isEqualTo(1);
    clinic.nurse.get("/api/equipment/none").expect(404);
  }

  @Test
  void says_who_described_each_kind_of_entry_last_and_when() {
    var policy = Map.of("freeUntilHours", 48, "noShowMonths", 6);
    clinic.manager.put("/api/attendance-policy", policy).expect(200);
    clinic
        .manager
        .put("/api/equipment/us-1", Map.of("name", "U", "kind", "ULTRASOUND"))
        .expect(200);
    for (String entry :
        List.of(
            "/api/clinic",
            "/api/attendance-policy",
            "/api/rooms/treat-1",
            "/api/equipment/us-1",
            "/api/services/calf-review",
            "/api/practitioners/dr-anan")) {
      var edit = clinic.manager.get(entry).expect(200).json().get("lastEdit");
      assertThat(edit.get("by").asString()).as(entry).isNotBlank();
      assertThat(Instant.parse(edit.get("at").asString()))
          .as(entry)
          .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void refuses_equipment_that_makes_no_sense_and_names_each_field() {
    assertThat(fieldsRefused("/api/equipment/x", Map.of("name", " ", "kind", "ultra sound")))
        .containsExactlyInAnyOrder("name", "kind");
    assertThat(
            fieldsRefused(
                "/api/equipment/x", Map.of("name", "x", "kind", "X", "roomId", "no-such-room")))
        .containsExactly("roomId");
    assertThat(
            fieldsRefused(
                "/api/equipment/x",
                Map.of(
                    "name",
                    "x",
                    "kind",
                    "X",
                    "outOfService",
                    List.of(
                        Map.of("from", "2026-12-02T08:00:00", "until", "2026-12-01T08:00:00")))))
        .containsExactly("outOfService[0].until");
    clinic.manager.get("/api/equipment/x").expect(404);
  }

  @Test
  void keeps_other_hours_limits_and_gender_of_a_practitioner() {
    var body = new HashMap<String, Object>();
    body.put("name", "Dr. New");
    body.put("hours", HOURS);
    body.put("gender", "FEMALE");
    body.put(
        "exceptions",
        List.of(
            Map.of(
                "date", "2026-12-24", "hours", List.of(Map.of("from", "09:00", "until", "12:00"))),
            Map.of("date", "2026-12-25", "hours", List.of())));
    body.put("limits", Map.of("appointments", 8, "byService", Map.of("calf-session", 4)));
    body.put("email", "dr.new@clinic.example");
    body.put("phone", "+66812345678");
    clinic.put("/api/practitioners/dr-new", body);
    var shown = clinic.nurse.get("/api/practitioners/dr-new").expect(200).json();
    assertThat(shown.get("gender").asString()).isEqualTo("FEMALE");
    assertThat(shown.get("email").asString()).isEqualTo("dr.new@clinic.example");
    assertThat(shown.get("phone").asString()).isEqualTo("+66812345678");
    assertThat(shown.get("exceptions").get(0).get("hours").get(0).get("until").asString())
        .isEqualTo("12:00");
    assertThat(shown.get("exceptions").get(1).get("hours").size()).isZero();
    assertThat(shown.get("limits").get("byService").get("calf-session").asInt()).isEqualTo(4);
    // Without all of these, a practitioner is as before there were any.
    var plain = clinic.nurse.get("/api/practitioners/dr-anan").expect(200).json();
    assertThat(plain.get("limits").get("byService").size()).isZero();
    assertThat(plain.get("exceptions").size()).isZero();
  }

  @Test
  void refuses_a_practitioner_that_makes_no_sense_and_names_each_field() {
    var twice = Map.of("date", "2026-12-24", "hours", List.of());
    var wrongWay =
        Map.of("date", "2026-12-24", "hours", List.of(Map.of("from", "12:00", "until", "09:00")));
    assertThat(
            fieldsRefused(
                "/api/practitioners/x",
                Map.of("name", "x", "hours", HOURS, "exceptions", List.of(twice, wrongWay))))
        .containsExactlyInAnyOrder("exceptions[1].date", "exceptions[1].hours[0].until");
    assertThat(
            fieldsRefused(
                "/api/practitioners/x",
                Map.of("name", "x", "hours", HOURS, "limits", Map.of("appointments", 0))))
        .containsExactly("limits.appointments");
    assertThat(
            fieldsRefused(
                "/api/practitioners/x",
                Map.of("name", "x", "hours", HOURS, "email", "dr", "phone", "081 234 5678")))
        .containsExactlyInAnyOrder("email", "phone");
    clinic
        .manager
        .put("/api/practitioners/x", Map.of("name", "x", "hours", HOURS, "gender", "YES"))
        .expect(400);
    clinic.manager.get("/api/practitioners/x").expect(404);
  }

  @Test
  void wants_to_be_told_how_long_a_consultation_is_valid() {
    var service = new HashMap<String, Object>();
    service.put("name", "x");
    service.put("kind", "SESSION");
    service.put("durationMinutes", 30);
    service.put("roomKind", "TREATMENT");
    service.put("prerequisites", List.of("VALID_CONSULTATION"));
    assertThat(fieldsRefused("/api/services/x", service)).containsExactly("consultationValidDays");
    service.put("consultationValidDays", 0);
    assertThat(fieldsRefused("/api/services/x", service)).containsExactly("consultationValidDays");
    service.put("consultationValidDays", 365);
    assertThat(
            clinic
                .manager
                .put("/api/services/x", service)
                .expect(200)
                .json()
                .get("consultationValidDays")
                .asInt())
        .isEqualTo(365);
  }

  @Test
  void books_no_treatment_without_a_valid_consultation() {
    clinic.put(
        "/api/services/treatment",
        Map.of(
            "name",
            "Treatment",
            "kind",
            "SESSION",
            "durationMinutes",
            30,
            "roomKind",
            "TREATMENT",
            "prerequisites",
            List.of("VALID_CONSULTATION"),
            "consultationValidDays",
            365));
    String patient = clinic.patient();
    var refused = clinic.book(patient, "treatment", "dr-anan", at(day, "14:00")).expect(422).json();
    assertThat(refused.get("missing").get(0).asString()).isEqualTo("VALID_CONSULTATION");
    // One that is only booked does not count.
    clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "09:00"));
    clinic.book(patient, "treatment", "dr-anan", at(day, "14:00")).expect(422);
  }

  @Test
  void books_a_piece_of_equipment_once_however_many_come_at_once() throws Exception {
    offerReviewsWithUltrasound();
    clinic.put("/api/equipment/us-1", Map.of("name", "Ultrasound 1", "kind", "ULTRASOUND"));
    List<String> patients = IntStream.range(0, 24).mapToObj(_ -> clinic.patient()).toList();
    List<String> practitioners = List.of("dr-anan", "dr-siriporn", "dr-third");
    var responses =
        race(
            IntStream.range(0, 24)
                .<Callable<Response>>mapToObj(
                    i ->
                        () ->
                            clinic.book(
                                patients.get(i),
                                "scan",
                                practitioners.get(i % 3),
                                at(day, "10:00")))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(1);
    assertThat(count(responses, 409)).isEqualTo(23);
    assertThat(responses)
        .filteredOn(response -> response.status() == 201)
        .allSatisfy(
            response ->
                assertThat(response.json().get("equipment").get(0).get("name").asString())
                    .isEqualTo("Ultrasound 1"));
    assertThat(responses)
        .filteredOn(response -> response.status() == 409)
        .allSatisfy(
            response ->
                assertThat(response.json().get("conflicts").findValuesAsString("resource"))
                    .containsAnyOf("EQUIPMENT", "PRACTITIONER"));
  }

  @Test
  void tells_what_is_wrong_with_the_equipment() {
    offerReviewsWithUltrasound();
    String patient = clinic.patient();
    assertThat(type(clinic.book(patient, "scan", "dr-anan", at(day, "10:00"))))
        .endsWith("no-such-equipment");
    var repair = List.of(Map.of("from", day + "T00:00:00", "until", day.plusDays(1) + "T00:00:00"));
    clinic.put(
        "/api/equipment/us-1",
        Map.of("name", "Ultrasound 1", "kind", "ULTRASOUND", "outOfService", repair));
    assertThat(type(clinic.book(patient, "scan", "dr-anan", at(day, "10:00"))))
        .endsWith("equipment-out-of-service");
    assertThat(slots("scan", day)).isZero();
    assertThat(slots("scan", workdayAfter(day))).isPositive();
  }

  private static String type(Response response) {
    return response.expect(422).json().get("type").asString();
  }

  private int slots(String serviceId, LocalDate date) {
    return clinic
        .desk
        .get("/api/slots?serviceId=" + serviceId + "&from=" + date + "&to=" + date)
        .expect(200)
        .json()
        .get("slots")
        .size();
  }

  @Test
  void takes_no_more_appointments_a_day_than_the_limit_however_many_come_at_once()
      throws Exception {
    offerReviewsWithUltrasound();
    IntStream.range(0, 2)
        .forEach(
            i ->
                clinic.put(
                    "/api/equipment/us-" + i, Map.of("name", "US " + i, "kind", "ULTRASOUND")));
    limit("dr-anan", Map.of("appointments", 3));
    List<String> patients = IntStream.range(0, 16).mapToObj(_ -> clinic.patient()).toList();
    var responses =
        race(
            IntStream.range(0, 16)
                .<Callable<Response>>mapToObj(
                    i ->
                        () ->
                            clinic.book(
                                patients.get(i),
                                "scan",
                                "dr-anan",
                                at(
                                    day,
                                    "%02d:%02d".formatted((i < 6 ? 9 : 10) + i / 2, i % 2 * 30))))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(3);
    assertThat(count(responses, 409)).isEqualTo(13);
    assertThat(responses)
        .filteredOn(response -> response.status() == 409)
        .allSatisfy(
            response ->
                assertThat(response.json().get("conflicts").findValuesAsString("resource"))
                    .contains("PRACTITIONER_DAY"));
    assertThat(slotsOf("dr-anan")).isZero();
    // One is called off: its share can be had again, at a time that is certainly free.
    var calledOff =
        responses.stream()
            .filter(response -> response.status() == 201)
            .findFirst()
            .orElseThrow()
            .json();
    clinic
        .desk
        .post(
            "/api/appointments/" + calledOff.get("id").asString() + "/cancel",
            Map.of("reason", "ill"))
        .expect(200);
    assertThat(slotsOf("dr-anan")).isPositive();
    clinic.booked(
        clinic.patient(),
        "scan",
        "dr-anan",
        OffsetDateTime.parse(calledOff.get("start").asString()));
    clinic.book(clinic.patient(), "scan", "dr-anan", at(day, "17:00")).expect(409);
  }

  private int slotsOf(String practitionerId) {
    return clinic
        .desk
        .get(
            "/api/slots?serviceId=scan&from=%s&to=%s&practitionerId=%s"
                .formatted(day, day, practitionerId))
        .expect(200)
        .json()
        .get("slots")
        .size();
  }

  @Test
  void moves_an_appointment_within_a_full_day_but_none_into_it() {
    offerReviewsWithUltrasound();
    clinic.put("/api/equipment/us-1", Map.of("name", "Ultrasound 1", "kind", "ULTRASOUND"));
    limit("dr-anan", Map.of("appointments", 1));
    var next = workdayAfter(day);
    String inside = clinic.booked(clinic.patient(), "scan", "dr-anan", at(day, "10:00"));
    String outside = clinic.booked(clinic.patient(), "scan", "dr-anan", at(next, "10:00"));
    clinic
        .desk
        .post(
            "/api/appointments/" + inside + "/reschedule",
            Map.of("start", at(day, "11:00").toString()))
        .expect(200);
    clinic
        .desk
        .post(
            "/api/appointments/" + outside + "/reschedule",
            Map.of("start", at(day, "14:00").toString()))
        .expect(409);
  }
}
