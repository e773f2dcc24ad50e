package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@SystemTest
@Order(20)
class OneSlotTest {

  private static final int RACERS = 500;
  private static final int CONNECTIONS = 64;

  @Test
  void of_five_hundred_who_want_one_slot_one_gets_it_and_the_others_hear_why(
      LocalClinic clinic, Desk desk) throws Exception {
    JsonNode slot = desk.freeSlots().getFirst();
    List<Patient> patients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      patients.add(desk.registerPatient());
    }

    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < RACERS; i++) {
        Wish wish =
            new Wish(
                patients.get(i % patients.size()).id(),
                slot.path("practitionerId").asString(),
                slot.path("start").asString());
        answers.add(connections.submit(() -> desk.book(wish, UUID.randomUUID().toString())));
      }
    }

    List<Answer> all = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      all.add(answer.get());
    }
    assertThat(all.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
        .containsOnly(java.util.Map.entry(201, 1L), java.util.Map.entry(409, RACERS - 1L));
    assertThat(all.stream().filter(a -> a.status() == 409))
        .allSatisfy(
            refused ->
                assertThat(
                        refused.list("conflicts").stream().map(c -> c.path("resource").asString()))
                    .contains("PRACTITIONER"));
  }
}
