package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two records of one person become one at the desk, and two again. */
@ServiceTest
class PatientMergeApiTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private Duration offset;
  private String survivor;
  private String replaced;

  @BeforeEach
  void registerSomebodyTwice() {
    clinic = TestClinic.open(api);
    offset = clock.offset();
    survivor = clinic.patient();
    var twice = new HashMap<>(TestClinic.mei());
    twice.put("name", Map.of("given", "Meimei", "family", "Lim"));
    twice.put("identifiers", List.of(Map.of("kind", "PASSPORT", "value", "K1234567")));
    replaced = clinic.desk.post("/api/patients", twice).expect(201).json().get("id").asString();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private Response merge(String into, String which) {
    return clinic.desk.post(
        "/api/patients/" + into + "/merges",
        Map.of("replacedId", which, "reason", "registered twice"));
  }

  private Response undo() {
    return clinic.desk.post(
        "/api/patients/" + survivor + "/merges/" + replaced + "/undo", Map.of());
  }

  private List<String> found(String query) {
    return clinic
        .desk
        .get("/api/patients?query=" + query)
        .expect(200)
        .json()
        .get("patients")
        .findValuesAsString("id");
  }

  private String shown(String id) {
    return clinic.desk.get("/api/patients/" + id).expect(200).json().get("id").asString();
  }

  private List<String> appointmentsOf(String id) {
    return clinic
        .desk
        .get("/api/appointments?patientId=" + id)
        .expect(200)
        .json()
        .get("appointments")
        .findValuesAsString("id");
  }

  @Test
  void the_survivor_stands_for_both_and_nothing_of_the_other_is_lost() {
    var ten = at(workday(clock.instant(), 2), "10:00");
    String own = clinic.booked(survivor, "calf-consultation", "dr-anan", ten);
    String others = clinic.booked(replaced, "calf-consultation", "dr-siriporn", ten);

    var merged = merge(survivor, replaced).expect(201).json();

    assertThat(merged.get("overlaps").get(0).get("appointmentId").asString()).isEqualTo(own);
    assertThat(merged.get("overlaps").get(0).get("otherAppointmentId").asString())
        .isEqualTo(others);
    assertThat(shown(replaced)).isEqualTo(survivor);
    assertThat(found("")).containsExactly(survivor);
    assertThat(found("K1234567")).containsExactly(survivor);
    assertThat(found("mei")).containsExactly(survivor);
    assertThat(appointmentsOf(survivor)).containsExactlyInAnyOrder(own, others);
    assertThat(appointmentsOf(replaced)).containsExactlyInAnyOrder(own, others);
    clinic.desk.put("/api/patients/" + replaced, TestClinic.mei()).expect(409);
    var event = events.await(PatientsMerged.class, e -> e.patientId().equals(replaced));
    assertThat(event.replacedBy()).isEqualTo(survivor);
  }

  @Test
  void the_person_is_booked_once_at_a_time_by_either_id() {
    var ten = at(workday(clock.instant(), 2), "10:00");
    clinic.booked(replaced, "calf-consultation", "dr-siriporn", ten);
    merge(survivor, replaced).expect(201);

    var refused = clinic.book(survivor, "calf-consultation", "dr-anan", ten).expect(409).json();
    assertThat(refused.get("conflicts").findValuesAsString("resource")).containsExactly("PATIENT");
    clinic.book(replaced, "calf-consultation", "dr-anan", ten).expect(409);
    var eleven = clinic.book(replaced, "calf-consultation", "dr-anan", ten.plusHours(1));
    assertThat(eleven.expect(201).json().get("patientId").asString()).isEqualTo(survivor);
  }

  @Test
  void the_waiting_list_knows_one_person() {
    Map<String, Object> wish = new HashMap<>();
    var day = workday(clock.instant(), 2);
    wish.put("patientId", replaced);
    wish.put("serviceId", "calf-consultation");
    wish.put("from", day.toString());
    wish.put("until", day.plusDays(7).toString());
    String entry =
        clinic.desk.post("/api/waiting-list", wish).expect(201).json().get("id").asString();
    merge(survivor, replaced).expect(201);

    var listed = clinic.desk.get("/api/waiting-list?patientId=" + survivor).expect(200).json();

    assertThat(listed.get("entries").findValuesAsString("id")).containsExactly(entry);
  }

  @Test
  void a_plan_of_the_other_record_lets_the_person_be_booked_and_its_recall_is_theirs() {
    String plan = UUID.randomUUID().toString();
    events.publish(plan, TestMessages.planAccepted(clinic.id, replaced, plan));
    var first = workday(clock.instant(), 1);
    var body = TestClinic.booking(replaced, "calf-session", "dr-anan", at(first, "10:00"));
    String key = UUID.randomUUID().toString();
    String visit =
        await()
            .until(() -> clinic.desk.post("/api/appointments", body, key), r -> r.status() == 201)
            .json()
            .get("id")
            .asString();
    String signed = UUID.randomUUID().toString();
    var due = new DateWindow(workdayAfter(first), first.plusDays(30));
    events.publish(
        signed,
        TestMessages.completed(
            clinic.id, replaced, signed, visit, at(first, "10:45").toInstant(), due));
    await().until(() -> recalls(replaced).size() == 1);
    clinic.book(survivor, "calf-session", "dr-anan", at(workdayAfter(first), "10:00")).expect(422);

    merge(survivor, replaced).expect(201);

    assertThat(recalls(survivor).get(0).get("status").asString()).isEqualTo("OPEN");
    var plans = clinic.desk.get("/api/patients/" + survivor + "/plan-summary").expect(200).json();
    assertThat(plans.get("plans").get(0).get("sessions").asInt()).isEqualTo(3);
    assertThat(plans.get("attended").asInt()).isEqualTo(1);
    assertThat(plans.get("lastOn").asString()).isEqualTo(first.toString());
    assertThat(plans.get("nextFrom").asString()).isEqualTo(first.plusDays(90).toString());
    var dueRow =
        clinic.desk.get("/api/recalls/worklist?list=UPCOMING").expect(200).json().get("recalls");
    assertThat(dueRow.get(0).get("patientName").get("given").asString()).isEqualTo("Mei");
    clinic.booked(survivor, "calf-session", "dr-anan", at(workdayAfter(first), "10:00"));
    await().until(() -> !recalls(survivor).get(0).get("status").asString().equals("OPEN"));
  }

  private JsonNode recalls(String id) {
    return clinic.desk.get("/api/recalls?patientId=" + id).expect(200).json().get("recalls");
  }

  @Test
  void visits_missed_under_either_id_count_together_until_it_is_undone() {
    clinic.put(
        "/api/attendance-policy",
        Map.of("freeUntilHours", 24, "noShowLimit", 2, "noShowMonths", 6));
    var day = workday(clock.instant(), 1);
    String own = clinic.booked(survivor, "calf-consultation", "dr-anan", at(day, "09:00"));
    String others = clinic.booked(replaced, "calf-consultation", "dr-anan", at(day, "09:30"));
    clock.moveTo(Duration.between(Instant.now(), at(day, "10:30").toInstant()));
    clinic.desk.post("/api/appointments/" + own + "/no-show", Map.of()).expect(200);
    clinic.desk.post("/api/appointments/" + others + "/no-show", Map.of()).expect(200);
    var next = at(workdayAfter(day), "09:00");
    merge(survivor, replaced).expect(201);

    var refused = clinic.book(replaced, "calf-consultation", "dr-anan", next).expect(422).json();
    assertThat(refused.get("reasons").findValuesAsString("type")).containsExactly("no-show-limit");

    undo().expect(200);
    clinic.booked(replaced, "calf-consultation", "dr-anan", next);
  }

  @Test
  void is_undone_for_a_day_and_not_later() {
    merge(survivor, replaced).expect(201);
    undo().expect(200);

    assertThat(shown(replaced)).isEqualTo(replaced);
    assertThat(found("K1234567")).containsExactly(replaced);
    events.await(PatientsMergeUndone.class, e -> e.patientId().equals(replaced));
    undo().expect(404);

    merge(survivor, replaced).expect(201);
    clock.moveTo(offset.plus(Duration.ofDays(1)).plusMinutes(1));
    var late = undo().expect(409).json();
    assertThat(late.get("type").asString()).isEqualTo("/problems/merge-too-old");
    var listed =
        clinic.desk.get("/api/patients/" + survivor + "/merges").expect(200).json().get("merges");
    assertThat(listed.findValuesAsString("replacedId")).containsExactly(replaced);
  }

  @Test
  void refuses_itself_strangers_and_circles() {
    merge(survivor, survivor).expect(400);
    merge(survivor, "nobody").expect(400);
    merge("nobody", survivor).expect(404);
    merge(survivor, replaced).expect(201);

    var circle = merge(replaced, survivor).expect(409).json();

    assertThat(circle.get("type").asString()).isEqualTo("/problems/patient-merged");
    assertThat(circle.get("survivorId").asString()).isEqualTo(survivor);
  }

  @Test
  void of_merges_of_one_record_into_two_at_once_one_wins() throws Exception {
    String third = clinic.patient();

    assertThat(atOnce(() -> merge(survivor, replaced), () -> merge(third, replaced)))
        .containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void of_two_records_merged_into_each_other_at_once_one_wins() throws Exception {
    assertThat(atOnce(() -> merge(survivor, replaced), () -> merge(replaced, survivor)))
        .containsExactlyInAnyOrder(201, 409);
  }

  private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other)
      throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(one, other)).stream()
          .map(each -> each.resultNow().status())
          .toList();
    }
  }
}
