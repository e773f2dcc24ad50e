package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A place is kept for a while: who else may have it, and when. */
@ServiceTest
class HoldApiTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private String patient;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    patient = clinic.patient();
    day = workday(clock.instant(), 2);
  }

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  private JsonNode held(String time) {
    return clinic.desk.post("/api/appointments/holds", wish(time)).expect(201).json();
  }

  private Map<String, Object> wish(String time) {
    return TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, time));
  }

  private String path(JsonNode held, String command) {
    return "/api/appointments/" + held.get("id").asString() + "/" + command;
  }

  private List<String> startsOffered() {
    String search = "/api/slots?serviceId=calf-consultation&practitionerId=dr-anan&from=";
    var slots = clinic.desk.get(search + day + "&to=" + day).expect(200).json().get("slots");
    return slots.findValuesAsString("start").stream().map(s -> s.substring(11, 16)).toList();
  }

  private List<String> idsOfTheDay() {
    var list = clinic.desk.get("/api/appointments?date=" + day).expect(200).json();
    return list.get("appointments").findValuesAsString("id");
  }

  @Test
  void keeps_others_out_and_says_until_when() {
    var hold = held("10:00");
    assertThat(hold.get("status").asString()).isEqualTo("HELD");
    assertThat(startsOffered()).doesNotContain("10:00");
    assertThat(idsOfTheDay()).containsExactly(hold.get("id").asString());
    var conflict =
        clinic
            .book(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"))
            .expect(409)
            .json()
            .get("conflicts")
            .get(0);
    assertThat(conflict.get("appointmentId")).isEqualTo(hold.get("id"));
    assertThat(conflict.get("expiresAt")).isEqualTo(hold.get("holdExpiresAt"));
  }

  @Test
  void becomes_an_appointment_that_others_are_told_of_only_then() {
    var hold = held("10:00");
    var booked = clinic.desk.post(path(hold, "book"), "").expect(200).json();
    assertThat(booked.get("status").asString()).isEqualTo("BOOKED");
    assertThat(booked.get("history").findValuesAsString("what")).containsExactly("HELD", "BOOKED");
    var told =
        events.await(
            ConsultationBooked.class, e -> e.appointmentId().equals(hold.get("id").asString()));
    assertThat(told.version()).isEqualTo(2);
    clinic.desk.post(path(hold, "release"), "").expect(409);
  }

  @Test
  void is_free_for_all_after_its_time() {
    var hold = held("10:00");
    clock.moveTo(Duration.ofMinutes(5));
    assertThat(startsOffered()).contains("10:00");
    assertThat(idsOfTheDay()).isEmpty();
    var late = clinic.desk.post(path(hold, "book"), "").expect(409).json();
    assertThat(late.get("type").asString()).isEqualTo("/problems/hold-expired");
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    var shown = clinic.desk.get(path(hold, "").replaceAll("/$", "")).expect(200).json();
    assertThat(shown.get("status").asString()).isEqualTo("RELEASED");
  }

  @Test
  void gives_way_to_a_move_after_its_time_too() {
    held("10:00");
    String other =
        clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "14:00"));
    var move = Map.of("start", at(day, "10:15").toString());
    clinic.desk.post("/api/appointments/" + other + "/reschedule", move).expect(409);
    clock.moveTo(Duration.ofMinutes(5));
    clinic.desk.post("/api/appointments/" + other + "/reschedule", move).expect(200);
  }

  @Test
  void is_let_go_before_its_time() {
    var hold = held("10:00");
    clinic.desk.post(path(hold, "release"), "").expect(200);
    assertThat(startsOffered()).contains("10:00");
    assertThat(idsOfTheDay()).isEmpty();
    held("10:00");
  }

  @Test
  void lasts_as_long_as_asked_within_limits() {
    var body = new HashMap<>(wish("10:00"));
    body.put("holdMinutes", 0);
    clinic.desk.post("/api/appointments/holds", body).expect(400);
    body.put("holdMinutes", 61);
    clinic.desk.post("/api/appointments/holds", body).expect(400);
    body.put("holdMinutes", 60);
    clinic.desk.post("/api/appointments/holds", body).expect(201);
    clock.moveTo(Duration.ofMinutes(59));
    assertThat(startsOffered()).doesNotContain("10:00");
  }

  @Test
  void follows_the_rules_of_booking() {
    var body = TestClinic.booking(patient, "calf-session", "dr-kwan", at(day, "12:01"));
    var types =
        clinic
            .desk
            .post("/api/appointments/holds", body)
            .expect(422)
            .json()
            .get("reasons")
            .findValuesAsString("type");
    assertThat(types).contains("missing-prerequisite", "no-valid-credential", "off-grid");
    clinic.nurse.post("/api/appointments/holds", body).expect(403);
  }
}
