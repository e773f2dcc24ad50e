package clinic.sura.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every ledger does. */
abstract class MessagesContract {

  private static final Instant DUE = Instant.parse("2026-11-20T03:00:30Z");
  private final String patient = "patient-" + UUID.randomUUID();

  abstract Messages messages();

  @Test
  void an_intent_comes_back_as_it_was_added() {
    MessageIntent intent = intent(DUE).tried(DUE, Channel.EMAIL, "ConnectException");
    messages().add(List.of(intent));

    assertThat(messages().find(Given.CLINIC, intent.id())).contains(intent);
    assertThat(messages().ofOccasion(intent.occasionId())).containsExactly(intent);
    assertThat(messages().find("elsewhere", intent.id())).isEmpty();
  }

  @Test
  void the_same_intent_is_added_once() {
    MessageIntent intent = intent(DUE);
    messages().add(List.of(intent));

    assertThatThrownBy(() -> messages().add(List.of(intent))).isInstanceOf(StaleVersion.class);
  }

  @Test
  void what_is_new_is_added_beside_what_was_there() {
    MessageIntent there = intent(DUE);
    MessageIntent fresh = intent(DUE);
    messages().add(List.of(there));
    MessageIntent claimed = messages().save(there.claimed(DUE.plusSeconds(120)), Cause.none());

    assertThatThrownBy(() -> messages().add(List.of(there, fresh)))
        .isInstanceOf(StaleVersion.class);

    assertThat(messages().find(Given.CLINIC, fresh.id())).contains(fresh);
    assertThat(messages().find(Given.CLINIC, there.id())).contains(claimed);
  }

  @Test
  void of_two_claims_one_wins() {
    MessageIntent intent = intent(DUE);
    messages().add(List.of(intent));
    MessageIntent claimed = messages().save(intent.claimed(DUE.plusSeconds(120)), Cause.none());

    assertThat(claimed.version()).isEqualTo(2);
    assertThatThrownBy(() -> messages().save(intent.claimed(DUE.plusSeconds(120)), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void what_is_due_is_found_while_it_is_pending() {
    MessageIntent due = intent(DUE);
    MessageIntent later = intent(DUE.plus(Duration.ofDays(3)));
    MessageIntent thisMinute = intent(DUE.plusSeconds(20));
    messages().add(List.of(due, later, thisMinute));

    assertThat(mine(messages().due(DUE.minusSeconds(300), DUE))).containsExactly(due);
    assertThat(mine(messages().due(DUE.minusSeconds(300), DUE.plusSeconds(300))))
        .containsExactly(due, thisMinute);
    assertThat(mine(messages().allDue(DUE.plus(Duration.ofDays(9)), 10_000)))
        .containsExactly(due, thisMinute, later);

    messages().save(due.cancelled("VISIT_CANCELLED"), Cause.none());
    assertThat(mine(messages().allDue(DUE, 10_000))).isEmpty();
  }

  @Test
  void what_is_not_due_yet_takes_nobodys_place() {
    // Long before all that the other tests plan: the store is theirs, too.
    Instant longAgo = Instant.parse("2001-02-03T04:05:00Z");
    MessageIntent due = intent(longAgo);
    // In whatever order they are found, one that is not due comes first or last.
    messages().add(List.of(intent(longAgo.plusSeconds(40))));
    messages().add(List.of(intent(longAgo.plusSeconds(45))));
    messages().add(List.of(due));
    messages().add(List.of(intent(longAgo.plusSeconds(50))));
    messages().add(List.of(intent(longAgo.plusSeconds(55))));

    assertThat(mine(messages().allDue(longAgo.plusSeconds(10), 1))).containsExactly(due);
    assertThat(mine(messages().allDue(longAgo.plusSeconds(59), 2))).hasSize(2);
  }

  @Test
  void a_patients_messages_come_by_due_time_in_pages() {
    MessageIntent second = intent(DUE.plusSeconds(60));
    MessageIntent first = intent(DUE);
    MessageIntent third = intent(DUE.plusSeconds(120));
    messages().add(List.of(second, third, first));

    List<MessageIntent> page = messages().ofPatient(Given.CLINIC, List.of(patient), null, 2);
    Messages.Place place = new Messages.Place(second.dueAt(), second.id());

    assertThat(page).containsExactly(first, second);
    assertThat(messages().ofPatient(Given.CLINIC, List.of(patient), place, 2))
        .containsExactly(third);
    assertThat(messages().ofPatient("elsewhere", List.of(patient), null, 2)).isEmpty();
  }

  @Test
  void what_has_failed_wants_a_hand_until_somebody_has_seen_to_it_or_it_is_sent_again() {
    MessageIntent failed = intent(DUE);
    MessageIntent again = intent(DUE.plusSeconds(60));
    messages().add(List.of(failed, again, intent(DUE)));
    failed = messages().save(failed.failed("NO_CHANNEL"), Cause.none());
    again = messages().save(again.failed("REJECTED"), Cause.none());
    assertThat(mine(messages().unreached(Given.CLINIC))).containsExactly(failed, again);
    assertThat(mine(messages().unreached("elsewhere"))).isEmpty();

    var handled = new MessageIntent.Handled("Nok Suksai", DUE, "called, comes");
    failed = messages().save(failed.handledBy(handled), Cause.none());
    messages().save(again.resent(DUE), Cause.none());
    assertThat(mine(messages().unreached(Given.CLINIC))).isEmpty();
    assertThat(messages().find(Given.CLINIC, failed.id()))
        .hasValueSatisfying(stored -> assertThat(stored.handled()).isEqualTo(handled));
  }

  @Test
  void one_that_is_not_there_is_not_found() {
    assertThatThrownBy(() -> messages().load(Given.CLINIC, "nothing", Cause.none()))
        .isInstanceOf(NotFound.class);
  }

  final List<MessageIntent> mine(List<MessageIntent> found) {
    return found.stream().filter(intent -> intent.patientId().equals(patient)).toList();
  }

  final MessageIntent intent(Instant due) {
    String id = UUID.randomUUID().toString();
    return new MessageIntent(
        id,
        Given.CLINIC,
        patient,
        "visit:" + id,
        MessageKind.REMINDER,
        "day-before",
        MessageStatus.PLANNED,
        due,
        due.plus(Duration.ofHours(20)),
        due,
        Channel.EMAIL,
        "th",
        null,
        0,
        List.of(),
        null,
        1);
  }
}
