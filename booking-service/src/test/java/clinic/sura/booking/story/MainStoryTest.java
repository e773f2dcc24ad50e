package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The steps of the main story that booking plays a part in, over HTTP and the topics. */
@ServiceTest
class MainStoryTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  private Instant at;

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  @Test
  void leads_from_the_first_booking_to_the_next_session() {
    var clinic = TestClinic.open(api);
    String patient = clinic.patient();
    var registered =
        events.await(PatientRegistered.class, event -> event.patientId().equals(patient));
    assertThat(registered.details().phone()).isEqualTo("+886912345678");

    String consultation = consultation(clinic, patient);
    checkIn(clinic, patient, consultation);

    LocalDate day = workday(clock.instant(), 1);
    var start = at(day, "10:00");
    assertThat(
            clinic
                .book(patient, "calf-session", "dr-anan", start)
                .expect(422)
                .json()
                .get("missing"))
        .hasToString("[\"ACCEPTED_PLAN\"]");
    String plan = UUID.randomUUID().toString();
    events.publish(plan, TestMessages.planAccepted(clinic.id, patient, plan));
    String session = bookedSoon(clinic, patient, start);
    events.await(SessionBooked.class, event -> event.appointmentId().equals(session));

    at = start.toInstant().plusSeconds(1800);
    var window = TestMessages.window(day, 3, 4);
    String signed = UUID.randomUUID().toString();
    events.publish(signed, TestMessages.completed(clinic.id, patient, signed, session, at, window));
    await()
        .untilAsserted(
            () -> {
              var shown = clinic.desk.get("/api/appointments/" + session).expect(200).json();
              assertThat(shown.get("status").asString()).isEqualTo("COMPLETED");
            });
    var opened = events.await(RecallOpened.class, event -> event.patientId().equals(patient));
    assertThat(opened.from()).isEqualTo(window.from());
    JsonNode recall = recall(clinic, patient);
    assertThat(recall.get("status").asString()).isEqualTo("OPEN");
    assertThat(recall.get("kind").asString()).isEqualTo("MAINTENANCE");
    assertThat(recall.get("until").asString()).isEqualTo(window.until().toString());

    LocalDate next = workday(at, 95);
    clinic.booked(patient, "calf-session", "dr-siriporn", at(next, "14:00"));
    var closed = events.await(RecallClosed.class, event -> event.patientId().equals(patient));
    assertThat(closed.reason()).isEqualTo("BOOKED");
    await()
        .untilAsserted(
            () -> assertThat(recall(clinic, patient).get("status").asString()).isEqualTo("CLOSED"));
  }

  private String consultation(TestClinic clinic, String patient) {
    LocalDate day = workday(clock.instant(), 1);
    var slots =
        clinic
            .desk
            .get("/api/slots?serviceId=calf-consultation&from=" + day + "&to=" + day.plusDays(6))
            .expect(200)
            .json()
            .get("slots");
    assertThat(slots.findValuesAsString("practitionerId")).doesNotContain("dr-kwan");
    var slot = slots.get(0);
    assertThat(slot.get("start").asString()).endsWith("+07:00");
    var response =
        clinic.desk.post(
            "/api/appointments",
            java.util.Map.of(
                "patientId",
                patient,
                "serviceId",
                "calf-consultation",
                "practitionerId",
                slot.get("practitionerId").asString(),
                "start",
                slot.get("start").asString()));
    var booked = response.expect(201).json();
    assertThat(response.eTag()).isEqualTo("\"1\"");
    assertThat(booked.get("status").asString()).isEqualTo("BOOKED");
    assertThat(booked.get("roomId").asString()).isEqualTo("consult-1");
    String id = booked.get("id").asString();
    var told = events.await(ConsultationBooked.class, event -> event.appointmentId().equals(id));
    assertThat(told.details().clinicName()).isEqualTo("Sura Bangkok");
    assertThat(told.details().practitionerName()).isEqualTo("Dr. Anan Chaiyasit");
    assertThat(told.details().clinicTimeZone()).isEqualTo("Asia/Bangkok");
    assertThat(told.details().roomName()).isEqualTo("Consultation 1");
    return id;
  }

  private void checkIn(TestClinic clinic, String patient, String id) {
    var early = clinic.desk.post("/api/appointments/" + id + "/check-in", "").expect(422);
    assertThat(early.json().get("type").asString()).isEqualTo("/problems/not-on-this-day");
    var start =
        Instant.from(
            java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                clinic.desk.get("/api/appointments/" + id).json().get("start").asString()));
    clock.moveTo(Duration.between(Instant.now(), start));
    var checkedIn = clinic.desk.post("/api/appointments/" + id + "/check-in", "").expect(200);
    assertThat(checkedIn.json().get("status").asString()).isEqualTo("CHECKED_IN");
    assertThat(checkedIn.json().get("history").get(1).get("by").asString()).isEqualTo("Nok Suksai");
    events.await(PatientCheckedIn.class, event -> event.patientId().equals(patient));
  }

  private String bookedSoon(TestClinic clinic, String patient, java.time.OffsetDateTime start) {
    String key = UUID.randomUUID().toString();
    var body = TestClinic.booking(patient, "calf-session", "dr-anan", start);
    return await()
        .until(() -> clinic.desk.post("/api/appointments", body, key), r -> r.status() == 201)
        .json()
        .get("id")
        .asString();
  }

  private static JsonNode recall(TestClinic clinic, String patient) {
    return clinic
        .desk
        .get("/api/recalls?patientId=" + patient)
        .expect(200)
        .json()
        .get("recalls")
        .get(0);
  }
}
