package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BookingApiTest {

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

  private String consult(String practitioner, String time) {
    return clinic.booked(patient, "calf-consultation", practitioner, at(day, time));
  }

  private static List<String> types(JsonNode problem) {
    return problem.get("reasons").findValuesAsString("type");
  }

  @Test
  void names_all_conflicts_of_a_taken_slot() {
    consult("dr-anan", "10:00");
    var problem =
        clinic.book(patient, "calf-consultation", "dr-anan", at(day, "10:15")).expect(409).json();
    assertThat(problem.get("type").asString()).isEqualTo("/problems/taken");
    var conflicts = problem.get("conflicts");
    assertThat(conflicts.findValuesAsString("resource")).containsExactly("PRACTITIONER", "PATIENT");
    assertThat(conflicts.get(0).get("id").asString()).isEqualTo("dr-anan");
    assertThat(conflicts.get(0).get("from").asString()).contains("T10:00:00+07:00");
    assertThat(conflicts.get(0).get("until").asString()).contains("T10:30:00+07:00");
  }

  @Test
  void gives_the_second_room_and_then_names_both() {
    assertThat(room("dr-anan")).isEqualTo("consult-1");
    assertThat(room("dr-siriporn")).isEqualTo("consult-2");
    var third =
        clinic
            .book(clinic.patient(), "calf-consultation", "dr-third", at(day, "11:00"))
            .expect(409);
    assertThat(third.json().get("conflicts").findValuesAsString("id"))
        .containsExactly("consult-1", "consult-2");
  }

  private String room(String practitioner) {
    return clinic
        .book(clinic.patient(), "calf-consultation", practitioner, at(day, "11:00"))
        .expect(201)
        .json()
        .get("roomId")
        .asString();
  }

  @Test
  void names_all_reasons_of_what_may_not_be_booked() {
    var problem =
        clinic
            .book("nobody", "calf-session", "dr-kwan", at(day.minusDays(30), "12:01"))
            .expect(422)
            .json();
    assertThat(types(problem))
        .contains(
            "unknown-patient",
            "missing-prerequisite",
            "no-valid-credential",
            "off-grid",
            "in-the-past",
            "outside-clinic-hours",
            "outside-practitioner-hours");
  }

  @Test
  void makes_a_single_reason_the_problems_type() {
    assertThat(
            clinic
                .book(patient, "calf-consultation", "dr-kwan", at(day, "10:00"))
                .expect(422)
                .json()
                .get("type")
                .asString())
        .isEqualTo("/problems/no-valid-credential");
    assertThat(
            clinic
                .book(patient, "calf-session", "dr-anan", at(day, "10:00"))
                .expect(422)
                .json()
                .get("type")
                .asString())
        .isEqualTo("/problems/missing-prerequisite");
  }

  @Test
  void refuses_a_room_of_another_kind() {
    var body =
        Map.of(
            "patientId", patient,
            "serviceId", "calf-consultation",
            "practitionerId", "dr-anan",
            "roomId", "treat-1",
            "start", at(day, "10:00").toString());
    assertThat(types(clinic.desk.post("/api/appointments", body).expect(422).json()))
        .containsExactly("unsuitable-room");
  }

  @Test
  void answers_a_repeat_as_the_first_time_and_refuses_another_body_under_the_same_key() {
    var body = TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    var first = clinic.desk.post("/api/appointments", body, "key-" + patient).expect(201);
    var again = clinic.desk.post("/api/appointments", body, "key-" + patient).expect(201);
    assertThat(again.json()).isEqualTo(first.json());
    var other = TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "14:00"));
    clinic.desk.post("/api/appointments", other, "key-" + patient).expect(422);
  }

  @Test
  void moves_an_appointment_and_frees_its_old_time() {
    String id = consult("dr-anan", "10:00");
    String other = clinic.patient();
    var moved =
        clinic
            .desk
            .post(
                "/api/appointments/" + id + "/reschedule",
                Map.of("start", at(day, "10:15").toString()))
            .expect(200)
            .json();
    assertThat(moved.get("sequence").asInt()).isEqualTo(1);
    assertThat(moved.get("start").asString()).contains("T10:15");
    var told = events.await(AppointmentRescheduled.class, e -> e.appointmentId().equals(id));
    assertThat(told.previousStart()).isEqualTo(at(day, "10:00").toInstant());
    clinic.booked(other, "calf-consultation", "dr-anan", at(day, "09:30"));
    var intoIt =
        clinic.desk.post(
            "/api/appointments/" + id + "/reschedule",
            Map.of("start", at(day, "09:45").toString()));
    assertThat(intoIt.expect(409).json().get("conflicts").findValuesAsString("resource"))
        .containsExactly("PRACTITIONER");
    clinic
        .desk
        .post(
            "/api/appointments/" + id + "/reschedule",
            Map.of("start", at(day, "09:45").toString(), "practitionerId", "dr-siriporn"))
        .expect(200);
  }

  @Test
  void honours_the_version_that_the_caller_saw() {
    String id = consult("dr-anan", "10:00");
    String path = "/api/appointments/" + id + "/reschedule";
    var body = Map.of("start", at(day, "10:30").toString());
    clinic.desk.send("POST", path, body, "move-1-" + id, "\"7\"").expect(412);
    var moved = clinic.desk.send("POST", path, body, "move-2-" + id, "\"1\"").expect(200);
    assertThat(moved.eTag()).isEqualTo("\"2\"");
  }

  @Test
  void calls_off_and_gives_the_time_to_somebody_else() {
    String id = consult("dr-anan", "10:00");
    clinic.desk.post("/api/appointments/" + id + "/cancel", Map.of("reason", "ill")).expect(200);
    assertThat(events.await(AppointmentCancelled.class, e -> e.appointmentId().equals(id)).reason())
        .isEqualTo("ill");
    var again = clinic.desk.post("/api/appointments/" + id + "/cancel", Map.of("reason", "ill"));
    assertThat(again.expect(409).json().get("status").asString()).isEqualTo("CANCELLED");
    consult("dr-anan", "10:00");
  }

  @Test
  void notes_who_did_not_come_but_not_before_the_visit() {
    String id = consult("dr-anan", "10:00");
    clinic.desk.post("/api/appointments/" + id + "/no-show", "").expect(422);
    clock.moveTo(Duration.between(Instant.now(), at(day, "10:20").toInstant()));
    clinic.desk.post("/api/appointments/" + id + "/no-show", "").expect(200);
    events.await(AppointmentMissed.class, e -> e.appointmentId().equals(id));
  }

  @Test
  void shows_a_day_a_period_and_a_patient_with_names() {
    String late = consult("dr-anan", "15:00");
    String early = clinic.booked(patient, "calf-review", "dr-siriporn", at(day, "09:00"));
    events.await(ReviewBooked.class, e -> e.appointmentId().equals(early));
    var list = clinic.nurse.get("/api/appointments?date=" + day).expect(200).json();
    assertThat(list.get("appointments").findValuesAsString("id")).containsExactly(early, late);
    var first = list.get("appointments").get(0);
    assertThat(first.get("patientName").get("family").asString()).isEqualTo("Lin");
    assertThat(first.get("practitionerName").asString()).isEqualTo("Dr. Siriporn Wong");
    var week =
        clinic.physician.get(
            "/api/appointments?from=" + day + "&to=" + day.plusDays(6) + "&practitionerId=dr-anan");
    assertThat(week.expect(200).json().get("appointments").findValuesAsString("id"))
        .containsExactly(late);
    var mine = clinic.desk.get("/api/appointments?patientId=" + patient).expect(200).json();
    assertThat(mine.get("appointments").findValuesAsString("id")).containsExactly(early, late);
    clinic.desk.get("/api/appointments").expect(400);
    clinic.desk.get("/api/appointments?from=" + day + "&to=" + day.plusDays(31)).expect(400);
  }

  @Test
  void offers_no_slot_that_is_taken_and_refuses_silly_searches() {
    consult("dr-anan", "10:00");
    String search = "/api/slots?serviceId=calf-consultation&practitionerId=dr-anan&from=";
    var slots = clinic.desk.get(search + day + "&to=" + day).expect(200).json().get("slots");
    var starts = slots.findValuesAsString("start").stream().map(s -> s.substring(11, 16)).toList();
    assertThat(starts)
        .contains("09:30", "10:30")
        .doesNotContain("09:45", "10:00", "10:15", "12:00");
    clinic.desk.get(search + day + "&to=" + day.minusDays(1)).expect(400);
    clinic.desk.get(search + day + "&to=" + day.plusDays(31)).expect(400);
    clinic.desk.get("/api/slots?serviceId=massage&from=" + day + "&to=" + day).expect(404);
  }

  @Test
  void lets_only_the_desk_book_and_only_the_manager_set_up() {
    var body = TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    clinic.physician.post("/api/appointments", body).expect(403);
    clinic.nurse.post("/api/appointments", body).expect(403);
    clinic.desk.put("/api/rooms/new", Map.of("name", "New", "kind", "TREATMENT")).expect(403);
    api.asNobody().get("/api/appointments?date=" + day).expect(401);
  }

  @Test
  void shows_nothing_of_another_clinic() {
    String id = consult("dr-anan", "10:00");
    var elsewhere = TestClinic.open(api);
    elsewhere.desk.get("/api/appointments/" + id).expect(404);
    elsewhere.desk.get("/api/patients/" + patient).expect(404);
    assertThat(
            elsewhere.desk.get("/api/appointments?date=" + day).json().get("appointments").size())
        .isZero();
  }
}
