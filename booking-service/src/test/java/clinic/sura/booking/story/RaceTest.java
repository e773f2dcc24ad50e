package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clients want the same thing at the same time, over 64 connections. */
@ServiceTest
class RaceTest {

  private static final int CONNECTIONS = 64;

  @Autowired Api api;
  @Autowired MovableClock clock;

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

  private static List<Response> race(List<Callable<Response>> calls)
      throws InterruptedException, ExecutionException {
    try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Response>> answers = clients.invokeAll(calls);
      List<Response> responses = new java.util.ArrayList<>();
      for (Future<Response> answer : answers) {
        responses.add(answer.get());
      }
      return responses;
    }
  }

  private static long count(List<Response> responses, int status) {
    return responses.stream().filter(response -> response.status() == status).count();
  }

  @Test
  void one_of_500_gets_the_slot_and_all_others_are_told_what_is_taken() throws Exception {
    List<String> patients = IntStream.range(0, 50).mapToObj(_ -> clinic.patient()).toList();
    var start = at(day, "10:00");
    List<Response> responses =
        race(
            IntStream.range(0, 500)
                .<Callable<Response>>mapToObj(
                    i ->
                        () ->
                            clinic.book(
                                patients.get(i % 50), "calf-consultation", "dr-anan", start))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(1);
    assertThat(count(responses, 409)).isEqualTo(499);
    assertThat(responses)
        .filteredOn(response -> response.status() == 409)
        .allSatisfy(
            response ->
                assertThat(response.json().get("conflicts").findValuesAsString("resource"))
                    .contains("PRACTITIONER"));
    assertThat(clinic.desk.get("/api/appointments?date=" + day).json().get("appointments").size())
        .isEqualTo(1);
  }

  @Test
  void each_room_is_given_once_when_practitioners_race_for_rooms() throws Exception {
    List<String> patients = IntStream.range(0, 30).mapToObj(_ -> clinic.patient()).toList();
    List<String> practitioners = List.of("dr-anan", "dr-siriporn", "dr-third");
    var start = at(day, "14:00");
    List<Response> responses =
        race(
            IntStream.range(0, 30)
                .<Callable<Response>>mapToObj(
                    i ->
                        () ->
                            clinic.book(
                                patients.get(i),
                                "calf-consultation",
                                practitioners.get(i % 3),
                                start))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(2);
    assertThat(count(responses, 409)).isEqualTo(28);
    assertThat(responses)
        .filteredOn(response -> response.status() == 201)
        .extracting(response -> response.json().get("roomId").asString())
        .containsExactlyInAnyOrder("consult-1", "consult-2");
  }

  @Test
  void one_request_sent_many_times_at_once_is_one_booking_with_one_answer() throws Exception {
    var body =
        TestClinic.booking(clinic.patient(), "calf-consultation", "dr-anan", at(day, "16:00"));
    List<Response> responses =
        race(
            IntStream.range(0, CONNECTIONS)
                .<Callable<Response>>mapToObj(
                    _ -> () -> clinic.desk.post("/api/appointments", body, "once-" + clinic.id))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(CONNECTIONS);
    assertThat(responses.stream().map(Response::json).distinct()).hasSize(1);
  }

  @Test
  void one_of_many_moves_into_the_same_slot() throws Exception {
    List<String> appointments =
        IntStream.range(0, 8)
            .mapToObj(
                i -> {
                  String time = "%02d:%02d".formatted(13 + i / 2, i % 2 * 30);
                  return clinic.booked(
                      clinic.patient(), "calf-consultation", "dr-anan", at(day, time));
                })
            .toList();
    var target = java.util.Map.of("start", at(day, "11:00").toString());
    List<Response> responses =
        race(
            appointments.stream()
                .<Callable<Response>>map(
                    id -> () -> clinic.desk.post("/api/appointments/" + id + "/reschedule", target))
                .toList());
    assertThat(count(responses, 200)).isEqualTo(1);
    assertThat(count(responses, 409)).isEqualTo(7);
  }

  @Test
  void one_of_many_gets_the_place_of_a_stale_hold_while_its_holder_comes_too_late()
      throws Exception {
    var start = at(day, "10:00");
    var body = TestClinic.booking(clinic.patient(), "calf-consultation", "dr-anan", start);
    String held =
        clinic.desk.post("/api/appointments/holds", body).expect(201).json().get("id").asString();
    List<String> patients = IntStream.range(0, 40).mapToObj(_ -> clinic.patient()).toList();
    clock.moveTo(Duration.ofMinutes(6));
    List<Response> responses =
        race(
            IntStream.range(0, 40)
                .<Callable<Response>>mapToObj(
                    i ->
                        () ->
                            i == 20
                                ? clinic.desk.post("/api/appointments/" + held + "/book", "")
                                : clinic.book(
                                    patients.get(i), "calf-consultation", "dr-anan", start))
                .toList());
    assertThat(count(responses, 201)).isEqualTo(1);
    assertThat(count(responses, 409)).isEqualTo(39);
    var hold = clinic.desk.get("/api/appointments/" + held).json();
    assertThat(hold.get("status").asString()).isEqualTo("RELEASED");
    assertThat(hold.get("history").findValuesAsString("what")).containsExactly("HELD", "EXPIRED");
  }
}
