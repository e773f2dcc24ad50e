package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was heard before changes nothing, in whatever order it is heard again. */
@ServiceTest
class ReplayTest {

  private record Told(String id, String subject, ClinicEvent event) {}

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;
  @Autowired Prerequisites prerequisites;

  private final List<Told> told = new ArrayList<>();

  private void tell(String subject, ClinicEvent event) {
    var one = new Told(UUID.randomUUID().toString(), subject, event);
    told.add(one);
    events.publish(one.id(), one.subject(), one.event());
  }

  @Test
  void leaves_everything_as_it_was_when_all_is_told_again_in_another_order() {
    var clinic = TestClinic.open(api);
    String patient = clinic.patient();
    String plan = UUID.randomUUID().toString();
    tell(plan, TestMessages.planAccepted(clinic.id, patient, plan));
    awaitPlan(clinic, patient, plan);
    LocalDate day = workday(clock.instant(), 2);
    String first = clinic.booked(patient, "calf-session", "dr-anan", at(day, "10:00"));
    String second = clinic.booked(patient, "calf-session", "dr-anan", at(day, "14:00"));
    String next =
        clinic.booked(
            patient, "calf-session", "dr-anan", at(workday(clock.instant(), 100), "10:00"));
    clinic.desk.post("/api/appointments/" + next + "/cancel", java.util.Map.of("reason", "x"));
    sign(clinic, patient, "s1-" + patient, first, day);
    sign(clinic, patient, "s2-" + patient, second, day);
    await().until(() -> recalls(clinic, patient).contains("OPEN"));
    marker(clinic, patient, "marker-1");
    String before = state(clinic, patient, List.of(first, second, next));
    assertThat(before).contains("CLOSED").contains("OPEN");

    var own = events.seen(SessionBooked.class, e -> e.patientId().equals(patient));
    Collections.shuffle(told, new Random(7));
    for (int round = 0; round < 2; round++) {
      told.forEach(one -> events.publish(one.id(), one.subject(), one.event()));
      // The same facts under new ids, as after a rebuilt topic.
      told.forEach(one -> events.publish(one.subject(), one.event()));
      own.forEach(event -> events.publish(event.appointmentId(), event));
    }
    marker(clinic, patient, "marker-2");
    clinic.desk.put("/api/patients/" + patient, TestClinic.mei()).expect(200);
    assertThat(state(clinic, patient, List.of(first, second, next))).isEqualTo(before);
    assertThat(events.seen(RecallOpened.class, e -> e.patientId().equals(patient)))
        .as("one for each session, and one as the amendment moves the window of the open one")
        .hasSize(3);
    assertThat(events.seen(RecallClosed.class, e -> e.patientId().equals(patient))).hasSize(1);
  }

  private void sign(
      TestClinic clinic, String patient, String session, String appointment, LocalDate day) {
    var at = at(day, "10:30").toInstant();
    tell(
        session,
        TestMessages.completed(
            clinic.id, patient, session, appointment, at, TestMessages.window(day, 3, 4)));
    tell(
        session,
        TestMessages.amended(
            clinic.id, patient, session, appointment, at, TestMessages.window(day, 4, 5)));
  }

  /** The same key goes to the same partition: once this is handled, all before it is. */
  private void marker(TestClinic clinic, String patient, String plan) {
    events.publish(plan, TestMessages.planAccepted(clinic.id, patient, plan));
    awaitPlan(clinic, patient, plan);
  }

  private void awaitPlan(TestClinic clinic, String patient, String plan) {
    await()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(
            () ->
                prerequisites.of(clinic.id, patient).plans().stream()
                    .anyMatch(known -> known.planId().equals(plan)));
  }

  private static String recalls(TestClinic clinic, String patient) {
    return clinic.desk.get("/api/recalls?patientId=" + patient).expect(200).body();
  }

  private static String state(TestClinic clinic, String patient, List<String> appointments) {
    var state = new StringBuilder(recalls(clinic, patient));
    appointments.forEach(
        id -> state.append(clinic.desk.get("/api/appointments/" + id).expect(200).body()));
    return state.toString();
  }
}
