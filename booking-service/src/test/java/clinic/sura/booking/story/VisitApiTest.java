package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A visit on its way: each step, its undoing, and what a manager may set aside. */
@ServiceTest
class VisitApiTest {

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

  private void it_is(String time) {
    clock.moveTo(Duration.between(Instant.now(), at(day, time).toInstant()));
  }

  private String consult(String practitioner, String time) {
    return clinic.booked(patient, "calf-consultation", practitioner, at(day, time));
  }

  private Response command(Api.As who, String id, String command, Object body) {
    return who.post("/api/appointments/" + id + "/" + command, body);
  }

  private JsonNode done(String id, String command, Object body) {
    return command(clinic.desk, id, command, body).expect(200).json();
  }

  private static Map<String, Object> undo(String step) {
    return Map.of("step", step, "reason", "by mistake");
  }

  private static List<String> types(JsonNode problem) {
    return problem.get("reasons").findValuesAsString("type");
  }

  @Test
  void keeps_who_did_each_step_and_each_undoing() {
    String id = consult("dr-anan", "10:00");
    var confirmed = done(id, "confirm", Map.of("how", "PHONE"));
    assertThat(confirmed.get("confirmation").get("how").asString()).isEqualTo("PHONE");
    done(id, "undo", undo("CONFIRM"));
    it_is("09:50");
    done(id, "check-in", "");
    done(id, "undo", undo("CHECK_IN"));
    events.await(CheckInUndone.class, e -> e.appointmentId().equals(id));
    done(id, "check-in", "");
    var begun = command(clinic.physician, id, "start", "").expect(200).json();
    assertThat(begun.get("status").asString()).isEqualTo("IN_PROGRESS");
    done(id, "undo", undo("START"));
    var closed = done(id, "complete", Map.of("note", "Left before the consultation"));
    assertThat(closed.get("status").asString()).isEqualTo("COMPLETED");
    events.await(AppointmentCompleted.class, e -> e.appointmentId().equals(id));
    var history = clinic.desk.get("/api/appointments/" + id).expect(200).json().get("history");
    assertThat(history.findValuesAsString("what"))
        .containsExactly(
            "BOOKED",
            "CONFIRMED",
            "CONFIRMATION_UNDONE",
            "CHECKED_IN",
            "CHECK_IN_UNDONE",
            "CHECKED_IN",
            "STARTED",
            "START_UNDONE",
            "COMPLETED");
    assertThat(history.findValuesAsString("note")).contains("by mistake");
  }

  @Test
  void says_what_the_state_allows_when_a_command_is_refused() {
    String id = consult("dr-anan", "10:00");
    var problem = command(clinic.desk, id, "start", "").expect(409).json();
    assertThat(problem.get("status").asString()).isEqualTo("BOOKED");
    assertThat(problem.get("allowed").valueStream().map(JsonNode::asString).toList())
        .contains("CHECK_IN", "CANCEL", "CONFIRM")
        .doesNotContain("START", "COMPLETE");
    command(clinic.desk, id, "undo", Map.of("step", "CANCEL", "reason", "no")).expect(400);
    command(clinic.nurse, id, "undo", undo("CANCEL")).expect(403);
  }

  @Test
  void takes_a_cancellation_back_only_where_the_place_is_still_free() {
    String id = consult("dr-anan", "10:00");
    done(id, "cancel", Map.of("reason", "ill"));
    var back = done(id, "undo", undo("CANCEL"));
    assertThat(back.get("status").asString()).isEqualTo("BOOKED");
    assertThat(events.await(AppointmentReinstated.class, e -> e.appointmentId().equals(id)))
        .satisfies(told -> assertThat(told.sequence()).isEqualTo(2));
    done(id, "cancel", Map.of("reason", "ill"));
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:15"));
    var problem = command(clinic.desk, id, "undo", undo("CANCEL")).expect(409).json();
    assertThat(problem.get("conflicts").findValuesAsString("id")).contains("dr-anan");
  }

  @Test
  void takes_a_no_show_back_and_counts_it_no_more() {
    String id = consult("dr-anan", "10:00");
    it_is("10:30");
    done(id, "no-show", "");
    String list = "/api/appointments?patientId=" + patient;
    assertThat(clinic.desk.get(list).json().get("noShowCount").asInt()).isEqualTo(1);
    done(id, "undo", undo("NO_SHOW"));
    assertThat(clinic.desk.get(list).json().get("noShowCount").asInt()).isZero();
  }

  @Test
  void changes_length_room_and_practitioner_within_limits() {
    String id = consult("dr-anan", "10:00");
    var longer = done(id, "reschedule", Map.of("durationMinutes", 60));
    assertThat(longer.get("end").asString()).contains("T11:00");
    clinic.book(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:45")).expect(409);
    var moved = done(id, "reschedule", Map.of("start", at(day, "14:00").toString()));
    assertThat(moved.get("end").asString()).contains("T15:00");
    var roomed = done(id, "reschedule", Map.of("roomId", "consult-2"));
    assertThat(roomed.get("roomId").asString()).isEqualTo("consult-2");
    for (int wrong : List.of(0, 7, 245)) {
      command(clinic.desk, id, "reschedule", Map.of("durationMinutes", wrong)).expect(400);
    }
    command(clinic.desk, id, "reschedule", Map.of()).expect(400);
    var reassigned = done(id, "reassign", Map.of("practitionerId", "dr-siriporn"));
    assertThat(reassigned.get("practitionerId").asString()).isEqualTo("dr-siriporn");
    assertThat(reassigned.get("start")).isEqualTo(moved.get("start"));
    events.await(
        AppointmentRescheduled.class,
        e -> e.appointmentId().equals(id) && e.details().practitionerId().equals("dr-siriporn"));
  }

  @Test
  void gives_a_visit_to_nobody_whose_credential_is_not_valid_on_that_day() {
    String id = consult("dr-anan", "10:00");
    var problem =
        command(clinic.desk, id, "reassign", Map.of("practitionerId", "dr-kwan"))
            .expect(422)
            .json();
    assertThat(types(problem)).containsExactly("no-valid-credential");
    var override =
        Map.of(
            "practitionerId",
            "dr-kwan",
            "override",
            Map.of("reason", "the only one here", "rules", List.of("no-valid-credential")));
    command(clinic.manager, id, "reassign", override).expect(409);
    var shown = clinic.desk.get("/api/appointments/" + id).json();
    assertThat(shown.get("practitionerId").asString()).isEqualTo("dr-anan");
  }

  @Test
  void lets_a_manager_set_aside_house_rules_once_all_are_named() {
    var body =
        new HashMap<String, Object>(
            TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "18:30")));
    var refused = clinic.desk.post("/api/appointments", body).expect(422).json();
    assertThat(types(refused))
        .containsExactly("outside-clinic-hours", "outside-practitioner-hours");
    assertThat(refused.get("reasons").get(0).get("overridable").asBoolean()).isTrue();
    body.put(
        "override",
        Map.of("reason", "Flies home tonight", "rules", List.of("outside-clinic-hours")));
    clinic.desk.post("/api/appointments", body).expect(403);
    var incomplete = clinic.manager.post("/api/appointments", body).expect(409).json();
    assertThat(types(incomplete))
        .containsExactly("outside-clinic-hours", "outside-practitioner-hours");
    body.put("override", Map.of("reason", "Flies home tonight", "rules", types(refused)));
    var booked = clinic.manager.post("/api/appointments", body).expect(201).json();
    assertThat(booked.get("history").findValuesAsString("what"))
        .containsExactly("BOOKED", "OVERRIDDEN");
    assertThat(booked.get("history").get(1).get("note").asString())
        .isEqualTo("outside-clinic-hours, outside-practitioner-hours: Flies home tonight");
  }

  @Test
  void books_nothing_twice_whatever_a_manager_sets_aside() {
    consult("dr-anan", "10:00");
    var body =
        new HashMap<String, Object>(
            TestClinic.booking(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00")));
    body.put("override", Map.of("reason", "urgent", "rules", List.of("taken", "too-soon")));
    var problem = clinic.manager.post("/api/appointments", body).expect(409).json();
    assertThat(problem.get("conflicts").findValuesAsString("resource"))
        .containsExactly("PRACTITIONER");
  }

  @Test
  void marks_late_cancellations_and_asks_for_a_manager_after_too_many_no_shows() {
    clinic.put(
        "/api/attendance-policy",
        Map.of("freeUntilHours", 24, "noShowLimit", 1, "noShowMonths", 6));
    clinic.desk.put("/api/attendance-policy", Map.of()).expect(403);
    String early = consult("dr-anan", "14:00");
    assertThat(done(early, "cancel", Map.of("reason", "ill")).get("lateCancellation").asBoolean())
        .isFalse();
    String late = consult("dr-anan", "15:00");
    String missed = consult("dr-anan", "10:00");
    it_is("10:30");
    assertThat(done(late, "cancel", Map.of("reason", "ill")).get("lateCancellation").asBoolean())
        .isTrue();
    done(missed, "no-show", "");
    var body =
        new HashMap<String, Object>(
            TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "16:00")));
    assertThat(types(clinic.desk.post("/api/appointments", body).expect(422).json()))
        .containsExactly("no-show-limit");
    body.put("override", Map.of("reason", "Paid a deposit", "rules", List.of("no-show-limit")));
    var booked = clinic.manager.post("/api/appointments", body).expect(201).json();
    assertThat(booked.get("noShowsBefore").asInt()).isEqualTo(1);
  }

  @Test
  void shows_the_second_of_two_desks_what_the_appointment_has_become() {
    String id = consult("dr-anan", "10:00");
    String path = "/api/appointments/" + id;
    String seen = clinic.desk.get(path).eTag();
    var first = Map.of("start", at(day, "11:00").toString());
    clinic.desk.send("POST", path + "/reschedule", first, "first-" + id, seen).expect(200);
    var second = Map.of("reason", "ill");
    var problem =
        clinic.desk.send("POST", path + "/cancel", second, "second-" + id, seen).expect(412).json();
    assertThat(problem.get("type").asString()).isEqualTo("/problems/stale-version");
    assertThat(problem.get("current").get("start").asString()).contains("T11:00");
    assertThat(problem.get("current").get("history").findValuesAsString("what"))
        .containsExactly("BOOKED", "RESCHEDULED");
    assertThat(clinic.desk.get(path).json().get("status").asString()).isEqualTo("BOOKED");
  }
}
