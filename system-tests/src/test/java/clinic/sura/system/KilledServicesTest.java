package clinic.sura.system;

import static clinic.sura.system.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Each service dies, as by {@code kill -9}, at each point where something could be lost or done
 * twice. One booking passes all of these points in all services.
 */
@SystemTest
@Order(40)
class KilledServicesTest {

  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final Duration OUTBOX_EMPTY_AFTER = Duration.ofSeconds(10);

  static Stream<Arguments> deaths() {
    return Stream.of(Component.BOOKING, Component.TREATMENT, Component.NOTIFICATION)
        .flatMap(
            service ->
                Stream.of("before-write", "after-write", "after-send", "after-handling")
                    .map(point -> Arguments.of(service, point)));
  }

  @ParameterizedTest(name = "{0} dies {1}")
  @MethodSource("deaths")
  void a_booking_is_neither_lost_nor_done_twice(
      Component service, String point, LocalClinic clinic, Desk desk) {
    Patient patient = desk.registerPatient();
    eventually(
        "the patient's first event is out",
        RECOVERY,
        () -> Databases.of(clinic).pendingEvents() == 0 ? Optional.of(true) : Optional.empty());
    Wish wish = desk.freeConsultation(patient);
    String key = UUID.randomUUID().toString();
    clinic.api().as("MANAGER").put(service, "/local/fail-points/" + point, Map.of()).expect(204);

    Optional<Answer> first = tryToBook(desk, wish, key);
    await("the death of " + service).atMost(RECOVERY).until(() -> !clinic.isRunning(service));
    clinic.start(service);
    await("an empty outbox")
        .atMost(OUTBOX_EMPTY_AFTER)
        .until(() -> Databases.of(clinic).pendingEvents() == 0);
    Answer answer = desk.book(wish, key).expect(201);

    first.ifPresent(confirmed -> assertThat(answer.text("/id")).isEqualTo(confirmed.text("/id")));
    assertThat(desk.appointments(patient.id())).hasSize(1);
    eventually("the encounter", RECOVERY, () -> one(desk.encounters(patient.id())));
    eventually("the confirmation is sent", RECOVERY, () -> sent(desk.messages(patient.id())));
    Databases.of(clinic).awaitQuiet(clinic);
    assertThat(desk.encounters(patient.id())).hasSize(1);
    assertThat(kinds(desk.messages(patient.id()))).doesNotHaveDuplicates();
    assertThat(desk.mails(patient)).hasSize(1);
  }

  private static Optional<Answer> tryToBook(Desk desk, Wish wish, String key) {
    try {
      return Optional.of(desk.book(wish, key).expect(201));
    } catch (StackFailure diedInBetween) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> one(List<JsonNode> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<JsonNode> sent(List<JsonNode> messages) {
    return messages.stream()
        .filter(m -> m.path("kind").asString().equals("BOOKING_CONFIRMED"))
        .filter(m -> List.of("SENT", "DELIVERED").contains(m.path("status").asString()))
        .findFirst();
  }

  private static List<String> kinds(List<JsonNode> messages) {
    return messages.stream()
        .map(m -> m.path("kind").asString() + " due " + m.path("dueAt").asString())
        .toList();
  }
}
