package clinic.sura.system;

import static clinic.sura.system.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Each service dies, as by {@code kill -9}, at each point where something could be lost or done
 * twice. One booking passes all of these points in all services; an offer of the waiting list is
 * brought about by booking alone.
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

  static Stream<Arguments> deathsAroundAnOffer() {
    return Stream.concat(
        Stream.of("before-write", "after-write", "after-send", "after-handling")
            .map(point -> Arguments.of("cancel", point)),
        Stream.of("before-write", "after-write").map(point -> Arguments.of("accept", point)));
  }

  @ParameterizedTest(name = "booking dies {1} when the desk asks to {0}")
  @MethodSource("deathsAroundAnOffer")
  void a_freed_time_is_offered_once_and_had_once(
      String step, String point, LocalClinic clinic, Desk desk) {
    Wish wish = desk.freeConsultation(desk.registerPatient());
    String visit = desk.book(wish, UUID.randomUUID().toString()).expect(201).text("/id");
    Patient waiting = desk.registerPatient("Wanida", "Waiting");
    String entry = "/api/waiting-list/" + desk.waitingList(waiting, wish).text("/id");
    await("an empty outbox")
        .atMost(OUTBOX_EMPTY_AFTER)
        .until(() -> Databases.of(clinic).pendingEvents() == 0);

    String cancel = "/api/appointments/" + visit + "/cancel";
    done(clinic, desk, cancel, Map.of("reason", "is ill"), step.equals("cancel") ? point : null);
    eventually("the offer", RECOVERY, () -> inState(desk, waiting, "OFFERED"));
    eventually("the offer is planned", RECOVERY, () -> one(offers(desk, waiting)));
    done(clinic, desk, entry + "/accept", Map.of(), step.equals("accept") ? point : null);

    eventually("the entry is settled", RECOVERY, () -> inState(desk, waiting, "BOOKED"));
    Databases.of(clinic).awaitQuiet(clinic);
    assertThat(desk.appointments(waiting.id()))
        .singleElement()
        .satisfies(
            had -> {
              assertThat(had.path("status").asString()).isEqualTo("BOOKED");
              assertThat(OffsetDateTime.parse(had.path("start").asString()).toInstant())
                  .isEqualTo(OffsetDateTime.parse(wish.start()).toInstant());
            });
    assertThat(offers(desk, waiting)).hasSize(1);
    assertThat(kinds(desk.messages(waiting.id()))).doesNotHaveDuplicates();
  }

  /**
   * Asks for something until it is done, with a death of booking in between if a point is named.
   */
  private static void done(
      LocalClinic clinic, Desk desk, String path, Map<String, ?> body, @Nullable String point) {
    String key = UUID.randomUUID().toString();
    if (point != null) {
      String armed = "/local/fail-points/" + point;
      clinic.api().as("MANAGER").put(Component.BOOKING, armed, Map.of()).expect(204);
      try {
        desk.call().post(Component.BOOKING, path, body, key);
      } catch (StackFailure diedInBetween) {
        // Whether it was done is what the repetition with the same key is to find out.
      }
      await("the death of booking")
          .atMost(RECOVERY)
          .until(() -> !clinic.isRunning(Component.BOOKING));
      clinic.start(Component.BOOKING);
    }
    desk.call().post(Component.BOOKING, path, body, key).expect(200);
  }

  /** Holding units, writing the session and settling what was held are several writes. */
  @ParameterizedTest(name = "treatment dies after write {0} of a signature")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void what_is_signed_is_drawn_once_and_signed_once(int nth, LocalClinic clinic, Desk desk) {
    Patient patient = desk.registerPatient("Sirikit", "Signed");
    String lot = "KS" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Treatment treatment = new Treatment(clinic, desk, lot);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    await("an empty outbox")
        .atMost(OUTBOX_EMPTY_AFTER)
        .until(() -> Databases.of(clinic).pendingEvents() == 0);
    String armed = "/local/fail-points/after-write?nth=" + nth;
    clinic.api().as("MANAGER").put(Component.TREATMENT, armed, Map.of()).expect(204);

    String key = UUID.randomUUID().toString();
    try {
      treatment.sign(session, key);
    } catch (StackFailure diedInBetween) {
      // Whether it was signed is what the repetition with the same key is to find out.
    }
    await("the death of treatment")
        .atMost(RECOVERY)
        .until(() -> !clinic.isRunning(Component.TREATMENT));
    clinic.start(Component.TREATMENT);
    treatment.sign(session, key).expect(200);

    Caller physician = clinic.api().as("PHYSICIAN");
    String chart = "/api/charts/" + patient.id();
    JsonNode read = physician.get(Component.TREATMENT, chart).expect(200).json();
    assertThat(read.path("sessions")).hasSize(1);
    assertThat(read.at("/cumulativeUnits/BOTOX").decimalValue()).isEqualByComparingTo("160");
    JsonNode verified =
        physician.get(Component.TREATMENT, chart + "/verification").expect(200).json();
    assertThat(verified.path("intact").asBoolean()).isTrue();
    assertThat(
            physician.get(Component.TREATMENT, "/api/vials/stock").expect(200).list("lots").stream()
                .filter(each -> each.path("lot").asString().equals(lot))
                .map(each -> each.path("remainingUnits").intValue()))
        .as("two vials of 100 U, 80 U drawn from each")
        .containsExactly(40);
    eventually("the recall", RECOVERY, () -> treatment.recallOf(patient));
    Databases.of(clinic).awaitQuiet(clinic);
    assertThat(treatment.recalls(patient)).hasSize(1);
  }

  private static Optional<JsonNode> inState(Desk desk, Patient waiting, String status) {
    return desk.waits(waiting).stream()
        .filter(entry -> entry.path("status").asString().equals(status))
        .findFirst();
  }

  private static List<JsonNode> offers(Desk desk, Patient patient) {
    return desk.messages(patient.id()).stream()
        .filter(m -> m.path("kind").asString().equals("WAITING_LIST_OFFER"))
        .toList();
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
