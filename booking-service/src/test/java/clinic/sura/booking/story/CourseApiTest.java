package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** All sessions of a plan at once, or none. The plan foresees three, 28 days apart. */
@ServiceTest
class CourseApiTest {

  private static final int DAYS = 28;

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

  private void accept_a_plan() {
    String plan = UUID.randomUUID().toString();
    events.publish(plan, new PlanAccepted(clinic.id, patient, 2, plan, 3, DAYS));
    await().atMost(Duration.ofSeconds(20)).until(this::isPlanKnown);
  }

  /** An impossible wish tells what the plan allows, as soon as the plan is known. */
  private boolean isPlanKnown() {
    return clinic
        .desk
        .post("/api/appointments/courses", wish(Map.of("sessions", 20)))
        .expect(422)
        .json()
        .has("mostSessions");
  }

  private Map<String, Object> wish(Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("patientId", patient);
    body.put("serviceId", "calf-session");
    body.put("practitionerId", "dr-anan");
    body.put("from", day.toString());
    body.put("startsFrom", "13:00");
    body.putAll(more);
    return body;
  }

  private JsonNode of_the_patient() {
    return clinic
        .desk
        .get("/api/appointments?patientId=" + patient)
        .expect(200)
        .json()
        .get("appointments");
  }

  private static LocalDate date(JsonNode session) {
    return LocalDate.parse(session.get("date").asString());
  }

  @Test
  void books_every_session_at_least_the_plans_interval_apart_with_one_practitioner() {
    accept_a_plan();
    var booked = clinic.desk.post("/api/appointments/courses", wish(Map.of()), "course-" + patient);
    var sessions = booked.expect(201).json().get("sessions");
    assertThat(sessions.findValuesAsString("status")).containsExactly("BOOKED", "BOOKED", "BOOKED");
    assertThat(date(sessions.get(0))).isEqualTo(day);
    for (int i = 1; i < 3; i++) {
      assertThat(date(sessions.get(i)))
          .isAfterOrEqualTo(date(sessions.get(i - 1)).plusDays(DAYS))
          .isBefore(date(sessions.get(i - 1)).plusDays(DAYS + 7));
    }
    assertThat(sessions.findValuesAsString("practitionerId")).containsOnly("dr-anan");
    for (JsonNode session : sessions) {
      assertThat(OffsetDateTime.parse(session.get("start").asString()).getHour())
          .isGreaterThanOrEqualTo(13);
      String id = session.get("id").asString();
      events.await(SessionBooked.class, e -> e.appointmentId().equals(id));
    }
    var again = clinic.desk.post("/api/appointments/courses", wish(Map.of()), "course-" + patient);
    assertThat(again.expect(201).json().get("sessions").findValuesAsString("id"))
        .isEqualTo(sessions.findValuesAsString("id"));
    clinic
        .desk
        .post("/api/appointments/courses", wish(Map.of("sessions", 2)), "course-" + patient)
        .expect(422);
  }

  @Test
  void books_nothing_when_one_session_has_no_place_and_says_which_and_why() {
    accept_a_plan();
    // The second session can only be while the only practitioner asked for is away.
    clinic.absent("dr-anan", day.plusDays(DAYS - 1), day.plusDays(DAYS + 40));
    var problem = clinic.desk.post("/api/appointments/courses", wish(Map.of())).expect(409).json();
    assertThat(problem.get("type").asString()).isEqualTo("/problems/course-incomplete");
    var sessions = problem.get("sessions");
    assertThat(sessions.findValuesAsString("outcome"))
        .containsExactly("FOUND", "NONE_FREE", "NOT_TRIED");
    assertThat(sessions.get(1).get("searchedFrom").asString())
        .isEqualTo(day.plusDays(DAYS).toString());
    assertThat(of_the_patient().size()).isZero();
    var slots =
        clinic.desk.get(
            "/api/slots?serviceId=calf-session&practitionerId=dr-anan&from=" + day + "&to=" + day);
    assertThat(slots.json().get("slots").findValuesAsString("start"))
        .contains(sessions.get(0).get("found").get("start").asString());
  }

  @Test
  void keeps_to_the_plan() {
    clinic.desk.post("/api/appointments/courses", wish(Map.of())).expect(422);
    accept_a_plan();
    var shorter =
        clinic.desk.post("/api/appointments/courses", wish(Map.of("intervalDays", 7))).expect(422);
    assertThat(shorter.json().get("leastIntervalDays").asInt()).isEqualTo(DAYS);
    assertThat(of_the_patient().size()).isZero();
  }

  @Test
  void begins_no_sooner_after_the_last_session_than_the_plan_allows() {
    accept_a_plan();
    clinic.booked(patient, "calf-session", "dr-siriporn", at(day, "10:00"));
    var sessions =
        clinic
            .desk
            .post("/api/appointments/courses", wish(Map.of("sessions", 2)))
            .expect(201)
            .json()
            .get("sessions");
    assertThat(date(sessions.get(0))).isAfterOrEqualTo(day.plusDays(DAYS));
  }
}
