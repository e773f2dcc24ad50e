package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 200 clients want each of 100 slots, over a bounded number of connections. */
@ServiceTest
class HundredSlotsTest {

  private static final int SLOTS = 100;
  private static final int CLIENTS = 200;
  private static final int CONNECTIONS = 32;

  @Autowired Api api;
  @Autowired MovableClock clock;

  private record Answer(int slot, int status, long nanos) {}

  @Test
  void exactly_one_of_200_gets_each_of_100_slots_and_nothing_breaks() throws Exception {
    var clinic = TestClinic.open(api);
    List<String> patients = IntStream.range(0, CLIENTS).mapToObj(_ -> clinic.patient()).toList();
    List<OffsetDateTime> slots = slots();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int client = 0; client < CLIENTS; client++) {
        int wanted = slot;
        String patient = patients.get(client);
        calls.add(
            () -> {
              long asked = System.nanoTime();
              var answer = clinic.book(patient, "calf-consultation", "dr-anan", slots.get(wanted));
              return new Answer(wanted, answer.status(), System.nanoTime() - asked);
            });
      }
    }
    // Neighbours in time meet, not only those who want the very same slot.
    Random random = new Random(7);
    for (int from = 0; from < calls.size(); from += 10 * CLIENTS) {
      Collections.shuffle(calls.subList(from, from + 10 * CLIENTS), random);
    }
    List<Answer> answers = new ArrayList<>();
    try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<Answer> answer : clients.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    long[] nanos = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    System.out.printf(
        "HundredSlotsTest: %d requests over %d connections, p50 %d ms, p99 %d ms%n",
        answers.size(),
        CONNECTIONS,
        nanos[nanos.length / 2] / 1_000_000,
        nanos[nanos.length * 99 / 100] / 1_000_000);
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    for (int slot = 0; slot < SLOTS; slot++) {
      int wanted = slot;
      assertThat(answers.stream().filter(a -> a.slot() == wanted && a.status() == 201))
          .as("slot %s", slots.get(slot))
          .hasSize(1);
    }
  }

  /** Half hours from nine to twelve and from one to six, on as many days as it takes. */
  private List<OffsetDateTime> slots() {
    List<OffsetDateTime> slots = new ArrayList<>();
    LocalDate day = workday(clock.instant(), 2);
    while (slots.size() < SLOTS) {
      for (int half = 0; half < 16; half++) {
        int minutes = half < 6 ? 9 * 60 + 30 * half : 13 * 60 + 30 * (half - 6);
        slots.add(at(day, "%02d:%02d".formatted(minutes / 60, minutes % 60)));
      }
      day = TestClinic.workdayAfter(day);
    }
    return slots.subList(0, SLOTS);
  }
}
