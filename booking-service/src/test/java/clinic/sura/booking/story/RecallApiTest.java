package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The worklist of recalls, over HTTP and the topics. */
@ServiceTest
class RecallApiTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private String patient;
  private LocalDate today;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    patient = clinic.patient();
    today = LocalDate.ofInstant(clock.instant(), TestClinic.BANGKOK);
  }

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  /** A signed session some days from now, with the window that it leads to. */
  private JsonNode recall(LocalDate from, LocalDate until) {
    String plan = UUID.randomUUID().toString();
    events.publish(plan, TestMessages.planAccepted(clinic.id, patient, plan));
    var start = at(workday(clock.instant(), 1), "10:00");
    String key = UUID.randomUUID().toString();
    var body = TestClinic.booking(patient, "calf-session", "dr-siriporn", start);
    String visit =
        await()
            .until(() -> clinic.desk.post("/api/appointments", body, key), r -> r.status() == 201)
            .json()
            .get("id")
            .asString();
    String signed = UUID.randomUUID().toString();
    events.publish(
        signed,
        TestMessages.completed(
            clinic.id, patient, signed, visit, start.toInstant(), new DateWindow(from, until)));
    return await().until(() -> ofPatient().get(0), each -> each != null);
  }

  private JsonNode ofPatient() {
    return clinic.desk.get("/api/recalls?patientId=" + patient).expect(200).json().get("recalls");
  }

  private JsonNode worklist(String list) {
    return clinic.desk.get("/api/recalls/worklist?list=" + list).expect(200).json();
  }

  private static String path(JsonNode recall, String command) {
    return "/api/recalls/" + recall.get("id").asString() + "/" + command;
  }

  @Test
  void leads_from_the_worklist_to_a_booking_with_the_own_physician() {
    var from = workday(clock.instant(), 3);
    var recall = recall(from, from.plusDays(20));
    assertThat(worklist("UPCOMING").get("counts").get("UPCOMING").asInt()).isEqualTo(1);
    clock.moveTo(Duration.ofDays(today.until(from).getDays()));
    var due = worklist("DUE").get("recalls");
    assertThat(due.get(0).get("phone").asString()).isEqualTo("+886912345678");
    assertThat(due.get(0).get("channels").get(0).asString()).isEqualTo("EMAIL");

    var suggested = clinic.desk.get(path(recall, "slots")).expect(200).json();
    assertThat(suggested.get("serviceId").asString()).isEqualTo("calf-session");
    assertThat(suggested.get("slots")).hasSizeBetween(1, 6);
    var best = suggested.get("slots").get(0);
    assertThat(best.get("practitionerId").asString()).isEqualTo("dr-siriporn");
    assertThat(best.get("reasons").get(0).asString()).isEqualTo("OWN_PRACTITIONER");
    String booked =
        clinic
            .desk
            .post(
                "/api/appointments",
                Map.of(
                    "patientId", patient,
                    "serviceId", suggested.get("serviceId").asString(),
                    "practitionerId", best.get("practitionerId").asString(),
                    "start", best.get("start").asString()))
            .expect(201)
            .json()
            .get("id")
            .asString();
    await().until(() -> worklist("DUE").get("recalls").isEmpty());

    clinic
        .desk
        .post("/api/appointments/" + booked + "/cancel", Map.of("reason", "ill"))
        .expect(200);
    await().until(() -> worklist("DUE").get("counts").get("DUE").asInt() == 1);
    assertThat(events.await(RecallOpened.class, e -> isOfPatient(e, 3)).from()).isEqualTo(from);
  }

  private boolean isOfPatient(PatientEvent event, long version) {
    return event.patientId().equals(patient) && event.version() == version;
  }

  @Test
  void puts_a_recall_off_and_takes_it_up_again() {
    var recall = recall(today.minusDays(40), today.minusDays(10));
    var overdue = worklist("OVERDUE").get("recalls").get(0);
    assertThat(overdue.get("daysOverdue").asInt()).isEqualTo(10);

    var body = Map.of("until", today.plusDays(7).toString(), "reason", "travels until Sunday");
    var snoozed = clinic.desk.post(path(recall, "snooze"), body).expect(200);
    assertThat(snoozed.json().get("status").asString()).isEqualTo("OPEN");
    assertThat(snoozed.json().get("snoozedBy").asString()).isEqualTo("Nok Suksai");
    assertThat(snoozed.eTag()).isEqualTo("\"2\"");
    assertThat(worklist("OVERDUE").get("recalls")).isEmpty();
    assertThat(worklist("SNOOZED").get("recalls")).hasSize(1);

    clinic.desk.post(path(recall, "resume"), "").expect(200);
    clinic.desk.post(path(recall, "resume"), "").expect(409);
    assertThat(worklist("OVERDUE").get("recalls")).hasSize(1);
  }

  @Test
  void settles_a_recall_with_a_code_or_in_words() {
    var recall = recall(today, today.plusDays(20));
    var answer =
        clinic.desk.post(path(recall, "close"), Map.of("code", "PATIENT_DECLINED")).expect(200);
    assertThat(answer.json().get("reason").asString()).isEqualTo("PATIENT_DECLINED");
    assertThat(answer.json().get("closedBy").asString()).isEqualTo("Nok Suksai");
    assertThat(events.await(RecallClosed.class, e -> isOfPatient(e, 2)).reason())
        .isEqualTo("PATIENT_DECLINED");
    var again = clinic.desk.post(path(recall, "close"), Map.of("reason", "moved"));
    assertThat(again.expect(409).json().get("status").asString()).isEqualTo("CLOSED");
    var later = Map.of("until", today.plusDays(7).toString(), "reason", "x");
    clinic.desk.post(path(recall, "snooze"), later).expect(409);
  }

  @Test
  void refuses_what_makes_no_sense_and_changes_nothing() {
    var recall = recall(today, today.plusDays(20));
    for (Map<String, ?> body :
        java.util.List.<Map<String, ?>>of(
            Map.of("until", today.toString(), "reason", "x"),
            Map.of("until", today.plusDays(400).toString(), "reason", "x"),
            Map.of("until", "soon", "reason", "x"),
            Map.of("reason", "x"),
            Map.of("until", today.plusDays(2).toString(), "reason", " "),
            Map.of("until", today.plusDays(2).toString(), "reason", "x".repeat(501)))) {
      assertThat(clinic.desk.post(path(recall, "snooze"), body).expect(400).json().get("errors"))
          .isNotEmpty();
    }
    for (Map<String, ?> body :
        java.util.List.<Map<String, ?>>of(
            Map.of(),
            Map.of("reason", " "),
            Map.of("code", "BOOKED", "reason", "x"),
            Map.of("code", "BORED"),
            Map.of("code", "OTHER"),
            Map.of("reason", "x".repeat(501)))) {
      assertThat(clinic.desk.post(path(recall, "close"), body).expect(400).json().get("errors"))
          .isNotEmpty();
    }
    assertThat(ofPatient().get(0)).isEqualTo(recall);
    clinic.desk.get("/api/recalls/worklist").expect(400);
    clinic.desk.get("/api/recalls/worklist?list=LATE").expect(400);
    clinic.desk.get("/api/recalls/worklist?list=DUE&cursor=%21").expect(400);
    clinic.desk.get("/api/recalls/worklist?list=DUE&cursor=YQ").expect(200);
    clinic.desk.get("/api/recalls/none/slots").expect(404);
    clinic.desk.send("POST", path(recall, "resume"), "", "key", "\"7\"").expect(412);
  }

  @Test
  void is_the_desks_alone_and_stays_in_the_clinic() {
    var recall = recall(today, today.plusDays(20));
    clinic.physician.get("/api/recalls/worklist?list=DUE").expect(403);
    clinic.nurse.post(path(recall, "resume"), "").expect(403);
    clinic.nurse.get(path(recall, "slots")).expect(403);
    api.asNobody().get("/api/recalls/worklist?list=DUE").expect(401);
    var elsewhere = TestClinic.open(api);
    assertThat(elsewhere.desk.get("/api/recalls/worklist?list=DUE").json().get("recalls"))
        .isEmpty();
    elsewhere.desk.get(path(recall, "slots")).expect(404);
    elsewhere.desk.post(path(recall, "close"), Map.of("reason", "x")).expect(404);
  }
}
