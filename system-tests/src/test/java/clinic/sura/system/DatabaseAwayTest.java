package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(51)
class DatabaseAwayTest {

  /** Until a server is given up, and a little for a busy machine. */
  private static final Duration FAILS_WITHIN = Duration.ofSeconds(10);

  @Test
  void a_request_fails_fast_and_whole_and_the_same_request_succeeds_once_it_is_back(
      LocalClinic clinic, Desk desk) {
    Patient patient = desk.registerPatient();
    Wish wish = desk.freeConsultation(patient);
    Databases.of(clinic).awaitQuiet(clinic);
    long parkedBefore = parked(clinic);
    String key = UUID.randomUUID().toString();
    clinic.kill(Component.DATABASE);

    Instant asked = Instant.now();
    Answer away = desk.book(wish, key);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(FAILS_WITHIN);
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.text("/type")).startsWith("/problems/");
    assertThat(away.json().toString()).doesNotContain("mongo", "Exception", "127.0.0.1");

    clinic.start(Component.DATABASE);

    await("the same request is carried out")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> desk.book(wish, key).status() == 201);
    await("once, with all that follows from it")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(desk.appointments(patient.id())).hasSize(1);
              assertThat(desk.encounters(patient.id())).hasSize(1);
              assertThat(desk.messages(patient.id())).isNotEmpty();
            });
    assertThat(parked(clinic)).as("parked while the database was away").isEqualTo(parkedBefore);
  }

  private static long parked(LocalClinic clinic) {
    return Component.SERVICES.stream()
        .mapToLong(
            service ->
                clinic
                    .api()
                    .as("MANAGER")
                    .get(service, "/api/operations/dead-letters")
                    .expect(200)
                    .list("deadLetters")
                    .size())
        .sum();
  }
}
