package clinic.sura.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of what patients wrote does. */
abstract class InboundMessagesContract {

  private static final Instant AT = Instant.parse("2001-02-03T04:05:06Z");

  private final String clinic = "c-" + UUID.randomUUID();

  abstract InboundMessages inbound();

  @Test
  void it_comes_back_as_it_was_added_and_is_added_once() {
    InboundMessage message = message("p", AT);

    assertThat(inbound().add(message)).isTrue();
    assertThat(inbound().add(message)).isFalse();

    assertThat(inbound().load(clinic, message.id(), Cause.none())).isEqualTo(message);
    assertThatThrownBy(() -> inbound().load("elsewhere", message.id(), Cause.none()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_nobody_has_seen_to_is_listed_the_oldest_first() {
    InboundMessage first = message("p", AT);
    InboundMessage second = message("q", AT.plusSeconds(1));
    InboundMessage third = message("p", AT.plusSeconds(2));
    List.of(third, first, second).forEach(inbound()::add);

    assertThat(inbound().open(clinic, 2)).containsExactly(first, second);
    assertThat(inbound().countOpen(clinic)).isEqualTo(3);

    InboundMessage done = inbound().save(first.done("Dao", AT.plusSeconds(9)), Cause.none());
    assertThat(inbound().load(clinic, first.id(), Cause.none())).isEqualTo(done);
    assertThat(inbound().open(clinic, 9)).containsExactly(second, third);
    assertThat(inbound().countOpen(clinic)).isEqualTo(2);
    assertThat(inbound().open("elsewhere", 9)).isEmpty();
  }

  @Test
  void of_a_person_all_is_listed_by_all_their_records_and_of_too_much_the_latest() {
    InboundMessage first = message("p", AT);
    InboundMessage second = message("merged", AT.plusSeconds(1));
    InboundMessage third = message("p", AT.plusSeconds(2));
    List.of(third, message("other", AT), first, second).forEach(inbound()::add);
    InboundMessage done = inbound().save(second.done("Dao", AT.plusSeconds(9)), Cause.none());

    Set<String> records = Set.of("p", "merged");
    assertThat(inbound().ofPatient(clinic, records, 9)).containsExactly(first, done, third);
    assertThat(inbound().ofPatient(clinic, records, 2)).containsExactly(done, third);
    assertThat(inbound().ofPatient("elsewhere", records, 9)).isEmpty();
  }

  @Test
  void of_two_that_see_to_it_one_wins() {
    InboundMessage message = message("p", AT);
    inbound().add(message);
    inbound().save(message.done("Dao", AT), Cause.none());

    assertThatThrownBy(() -> inbound().save(message.done("Ploy", AT), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void it_is_erased_with_all_records_of_the_person_and_nobody_elses_is() {
    InboundMessage others = message("other", AT);
    List.of(message("p", AT), message("merged", AT), others).forEach(inbound()::add);

    inbound().erase("elsewhere", Set.of("other"));
    inbound().erase(clinic, Set.of("p", "merged"));

    assertThat(inbound().open(clinic, 9)).containsExactly(others);
  }

  private InboundMessage message(String patientId, Instant at) {
    return new InboundMessage(
        UUID.randomUUID().toString(),
        clinic,
        patientId,
        Channel.SMS,
        "Can I come earlier?\nมาก่อนได้ไหม",
        at,
        null,
        1);
  }
}
