package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.HoldAppointment;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedState;
import clinic.sura.booking.waiting.FreedTime;
import clinic.sura.booking.waiting.FreedTimes;
import clinic.sura.booking.waiting.OfferFreedTimes;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The waiting list over HTTP and the topics: from a time that became free to an acceptance. */
@ServiceTest
class WaitingListApiTest {

  private static final Actor NOBODY = new Actor("test", "Test");

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;
  @Autowired FreedTimes freedTimes;
  @Autowired OfferFreedTimes offers;
  @Autowired HoldAppointment hold;
  @Autowired ChangeAppointment change;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
  }

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  private Map<String, Object> joining(String patient) {
    Map<String, Object> body = new HashMap<>();
    body.put("patientId", patient);
    body.put("serviceId", "calf-consultation");
    body.put("from", LocalDate.ofInstant(clock.instant(), TestClinic.BANGKOK).toString());
    body.put("until", day.plusDays(30).toString());
    return body;
  }

  private String waiting() {
    return joined(joining(clinic.patient()));
  }

  private String joined(Map<String, Object> body) {
    return clinic.desk.post("/api/waiting-list", body).expect(201).json().get("id").asString();
  }

  private String booked(String time) {
    return clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, time));
  }

  private void cancel(String appointment) {
    clinic
        .desk
        .post("/api/appointments/" + appointment + "/cancel", Map.of("reason", "ill"))
        .expect(200);
  }

  private JsonNode entry(String id) {
    for (String open : List.of("true", "false")) {
      var list = clinic.desk.get("/api/waiting-list?open=" + open).expect(200).json();
      for (JsonNode each : list.get("entries")) {
        if (each.get("id").asString().equals(id)) {
          return each;
        }
      }
    }
    throw new AssertionError("no entry " + id);
  }

  private JsonNode becomes(String id, String status) {
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> entry(id), each -> each.get("status").asString().equals(status));
  }

  private Response command(String id, String command) {
    return clinic.desk.post("/api/waiting-list/" + id + "/" + command, Map.of());
  }

  private String appointmentStatus(String id) {
    return clinic.desk.get("/api/appointments/" + id).expect(200).json().get("status").asString();
  }

  private JsonNode freedTime() {
    var list = clinic.desk.get("/api/waiting-list/freed-times").expect(200).json();
    return list.get("freedTimes").get(0);
  }

  @Test
  void offers_a_time_that_was_called_off_to_one_after_the_other_until_somebody_accepts() {
    String visit = booked("10:00");
    String first = waiting();
    String second = waiting();
    cancel(visit);

    var offer = becomes(first, "OFFERED").get("offer");
    assertThat(offer.get("start").asString()).contains("T10:00");
    assertThat(entry(second).get("status").asString()).isEqualTo("WAITING");
    var told = events.await(WaitingListOffered.class, e -> e.waitingListEntryId().equals(first));
    assertThat(told.appointmentId()).isEqualTo(offer.get("appointmentId").asString());
    assertThat(told.details().practitionerName()).isEqualTo("Dr. Anan Chaiyasit");
    assertThat(appointmentStatus(told.appointmentId())).isEqualTo("HELD");

    clock.moveTo(
        Duration.between(clock.instant(), told.until()).plus(clock.offset()).plusSeconds(90));
    String held = becomes(second, "OFFERED").get("offer").get("appointmentId").asString();
    var waitsOn = entry(first);
    assertThat(waitsOn.get("status").asString()).isEqualTo("WAITING");
    assertThat(waitsOn.get("pastOffers").get(0).get("outcome").asString()).isEqualTo("EXPIRED");
    assertThat(ended(first).outcome()).isEqualTo("EXPIRED");
    assertThat(ended(first).appointmentId()).isEqualTo(told.appointmentId());
    command(first, "accept").expect(409);

    var accepted = command(second, "accept").expect(200).json();
    assertThat(accepted.get("status").asString()).isEqualTo("BOOKED");
    assertThat(accepted.get("appointmentId").asString()).isEqualTo(held);
    assertThat(appointmentStatus(held)).isEqualTo("BOOKED");
    events.await(ConsultationBooked.class, e -> e.appointmentId().equals(held));
    assertThat(ended(second).outcome()).isEqualTo("ACCEPTED");
    assertThat(freedTime().get("status").asString()).isEqualTo("TAKEN");
    assertThat(freedTime().get("tries").get(0).get("outcome").asString()).isEqualTo("EXPIRED");
    assertThat(freedTime().get("current").get("entryId").asString()).isEqualTo(second);
  }

  @Test
  void goes_on_at_once_when_an_offer_is_declined_or_the_patient_waits_no_more() {
    String visit = booked("10:00");
    String first = waiting();
    String second = waiting();
    String third = waiting();
    cancel(visit);
    becomes(first, "OFFERED");
    command(first, "decline").expect(200);
    assertThat(becomes(second, "OFFERED").get("offer").get("start").asString()).contains("T10:00");
    command(second, "withdraw").expect(200);
    becomes(third, "OFFERED");
    assertThat(entry(second).get("status").asString()).isEqualTo("CLOSED");
    command(second, "withdraw").expect(409);
    command(third, "decline").expect(200);
    await().until(() -> freedTime().get("status").asString().equals("OVER"));
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
  }

  @Test
  void offers_the_time_that_a_move_to_another_practitioner_left() {
    String visit = booked("10:00");
    var body = joining(clinic.patient());
    body.put("practitionerIds", List.of("dr-anan"));
    String entry = joined(body);
    clinic
        .desk
        .post(
            "/api/appointments/" + visit + "/reschedule",
            Map.of("start", at(day, "15:00").toString(), "practitionerId", "dr-siriporn"))
        .expect(200);
    var offer = becomes(entry, "OFFERED").get("offer");
    assertThat(offer.get("start").asString()).contains("T10:00");
    assertThat(offer.get("practitionerId").asString()).isEqualTo("dr-anan");
  }

  @Test
  void lets_one_of_many_acceptances_win() throws Exception {
    String visit = booked("10:00");
    String entry = waiting();
    cancel(visit);
    String held = becomes(entry, "OFFERED").get("offer").get("appointmentId").asString();
    List<Callable<Integer>> desks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      desks.add(() -> command(entry, "accept").status());
    }
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> each : executor.invokeAll(desks)) {
        answers.add(each.get());
      }
    }
    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(appointmentStatus(held)).isEqualTo("BOOKED");
    assertThat(events.seen(ConsultationBooked.class, e -> e.appointmentId().equals(held)))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void changes_nothing_when_it_is_told_again_what_became_free() {
    String visit = booked("10:00");
    String first = waiting();
    String second = waiting();
    cancel(visit);
    var offered = becomes(first, "OFFERED");
    var cancelled = events.await(AppointmentCancelled.class, e -> e.appointmentId().equals(visit));
    events.publish(visit, cancelled);
    events.publish(visit, cancelled);
    String marker = booked("16:00");
    cancel(marker);
    // The second waits for any time: it is offered the marker's, so what came before was handled.
    becomes(second, "OFFERED");
    assertThat(entry(first)).isEqualTo(offered);
    assertThat(events.seen(WaitingListOffered.class, e -> e.waitingListEntryId().equals(first)))
        .hasSize(1);
  }

  private WaitingListOfferEnded ended(String entry) {
    return events.await(WaitingListOfferEnded.class, e -> e.waitingListEntryId().equals(entry));
  }

  /** As a process leaves it that died after it had chosen somebody. */
  private FreedState.Choice chosen(String entry, String patient) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var visit = TimeSpan.of(at(day, "10:00").toInstant(), Duration.ofMinutes(30));
    return new FreedState.Choice(
        entry,
        patient,
        "calf-consultation",
        UUID.randomUUID().toString(),
        "dr-anan",
        visit.from(),
        visit.until(),
        now,
        now.plus(Duration.ofHours(1)));
  }

  private void left(FreedState.Choice choice) {
    freedTimes.insert(
        new FreedTime(
            clinic.id,
            UUID.randomUUID().toString(),
            1,
            "gone",
            "dr-anan",
            new TimeSpan(choice.start(), choice.end()),
            day,
            choice.madeAt(),
            new FreedState.Chosen(choice),
            List.of()));
  }

  private void held(FreedState.Choice choice, Duration length) {
    hold.hold(
        clinic.id,
        choice.appointmentId(),
        new BookingRequest(choice.patientId(), choice.serviceId(), "dr-anan", null, choice.start()),
        length,
        NOBODY,
        Cause.none());
  }

  @Test
  void goes_on_where_a_process_died_after_it_had_chosen_a_patient() {
    String patient = clinic.patient();
    String entry = joined(joining(patient));
    var choice = chosen(entry, patient);
    left(choice);
    becomes(entry, "OFFERED");
    assertThat(appointmentStatus(choice.appointmentId())).isEqualTo("HELD");
  }

  @Test
  void goes_on_where_a_process_died_after_it_had_held_the_place() {
    String patient = clinic.patient();
    String entry = joined(joining(patient));
    var choice = chosen(entry, patient);
    held(choice, Duration.ofHours(1));
    left(choice);
    becomes(entry, "OFFERED");
    command(entry, "accept").expect(200);
    assertThat(appointmentStatus(choice.appointmentId())).isEqualTo("BOOKED");
  }

  @Test
  void finds_what_was_accepted_by_a_process_that_died_before_it_noted_it() {
    String patient = clinic.patient();
    String entry = joined(joining(patient));
    var choice = chosen(entry, patient);
    left(choice);
    becomes(entry, "OFFERED");
    change.bookHeld(
        new ChangeAppointment.Command(
            clinic.id, choice.appointmentId(), NOBODY, _ -> {}, Cause.none()));
    assertThat(becomes(entry, "BOOKED").get("appointmentId").asString())
        .isEqualTo(choice.appointmentId());
    await().until(() -> freedTime().get("status").asString().equals("TAKEN"));
    // The desk got no answer and asks again: it hears that it was done, and the next that it is.
    assertThat(command(entry, "accept").expect(200).json().get("appointmentId").asString())
        .isEqualTo(choice.appointmentId());
    command(entry, "accept").expect(409);
  }

  @Test
  void asks_the_next_where_the_place_was_lost_before_it_could_be_held() {
    String patient = clinic.patient();
    String entry = joined(joining(patient));
    booked("10:00");
    left(chosen(entry, patient));
    await().until(() -> freedTime().get("status").asString().equals("OVER"));
    assertThat(freedTime().get("tries").get(0).get("outcome").asString()).isEqualTo("NOT_POSSIBLE");
    assertThat(entry(entry).get("status").asString()).isEqualTo("WAITING");
  }

  @Test
  void takes_the_same_steps_once_however_many_take_them() throws Exception {
    String patient = clinic.patient();
    String entry = joined(joining(patient));
    var choice = chosen(entry, patient);
    left(choice);
    List<Callable<Void>> instances = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      instances.add(
          () -> {
            offers.advanceAll();
            return null;
          });
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> each : executor.invokeAll(instances)) {
        each.get();
      }
    }
    var offered = becomes(entry, "OFFERED");
    assertThat(offered.get("version").asInt()).isEqualTo(2);
    assertThat(offered.get("pastOffers")).isEmpty();
  }

  @Test
  void keeps_a_patients_wishes_and_changes_them() {
    String patient = clinic.patient();
    var body = joining(patient);
    body.put("practitionerIds", List.of("dr-anan"));
    body.put("dayParts", List.of("MORNING"));
    body.put("priority", "HIGH");
    var answer = clinic.desk.post("/api/waiting-list", body).expect(201);
    assertThat(answer.eTag()).isEqualTo("\"1\"");
    assertThat(answer.json().get("patientName").get("family").asString()).isEqualTo("Lin");
    assertThat(answer.json().get("phone").asString()).isEqualTo("+886912345678");
    String path = "/api/waiting-list/" + answer.json().get("id").asString();
    clinic.desk.post("/api/waiting-list", body).expect(409);
    var wishes = Map.of("from", day.toString(), "until", day.plusDays(3).toString());
    var changed = clinic.desk.put(path, wishes).expect(200).json();
    assertThat(changed.get("practitionerIds")).isEmpty();
    assertThat(changed.get("priority").asString()).isEqualTo("NORMAL");
    clinic.desk.send("PUT", path, wishes, null, "\"1\"").expect(412);
    var ofPatient = clinic.desk.get("/api/waiting-list?patientId=" + patient).expect(200).json();
    assertThat(ofPatient.get("entries")).hasSize(1);
  }

  @Test
  void refuses_what_makes_no_sense_and_stores_nothing() {
    String patient = clinic.patient();
    Map<String, Object> wrongs = new HashMap<>();
    wrongs.put("patientId", "nobody");
    wrongs.put("serviceId", "massage");
    wrongs.put("practitionerIds", List.of("dr-who"));
    wrongs.put("dayParts", List.of("NIGHT"));
    wrongs.put("from", "soon");
    wrongs.put("until", day.minusDays(30).toString());
    wrongs.put("priority", "VIP");
    wrongs.forEach(
        (field, value) -> {
          var body = joining(patient);
          body.put(field, value);
          var errors = clinic.desk.post("/api/waiting-list", body).expect(400).json().get("errors");
          assertThat(errors.get(0).get("field").asString()).startsWith(field);
        });
    for (String required : List.of("patientId", "serviceId", "from", "until")) {
      var body = joining(patient);
      body.remove(required);
      clinic.desk.post("/api/waiting-list", body).expect(400);
    }
    var farAhead = joining(patient);
    farAhead.put("until", day.plusDays(500).toString());
    clinic.desk.post("/api/waiting-list", farAhead).expect(400);
    assertThat(clinic.desk.get("/api/waiting-list").json().get("entries")).isEmpty();
    clinic.desk.get("/api/waiting-list?open=maybe").expect(400);
    clinic.desk.get("/api/waiting-list?cursor=%21").expect(400);
    command("nobody", "accept").expect(404);
  }

  @Test
  void is_the_desks_alone_and_stays_in_the_clinic() {
    String entry = waiting();
    clinic.physician.get("/api/waiting-list").expect(403);
    clinic.nurse.post("/api/waiting-list", joining("x")).expect(403);
    clinic.nurse.get("/api/waiting-list/freed-times").expect(403);
    clinic.physician.post("/api/waiting-list/" + entry + "/accept", Map.of()).expect(403);
    api.asNobody().get("/api/waiting-list").expect(401);
    var elsewhere = TestClinic.open(api);
    assertThat(elsewhere.desk.get("/api/waiting-list").json().get("entries")).isEmpty();
    elsewhere.desk.post("/api/waiting-list/" + entry + "/withdraw", Map.of()).expect(404);
  }

  @Test
  void books_nothing_without_an_offer() {
    String entry = waiting();
    var refused = command(entry, "accept").expect(409).json();
    assertThat(refused.get("type").asString()).isEqualTo("/problems/wrong-state");
    assertThat(refused.get("status").asString()).isEqualTo("WAITING");
    command(entry, "decline").expect(409);
  }
}
