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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every ledger does. */
abstract class MessagesContract {

  private static final Instant DUE = Instant.parse("2026-11-20T03:00:30Z");
  private final String patient = "patient-" + UUID.randomUUID();

  abstract Messages messages();

  @Test
  void an_intent_comes_back_as_it_was_added() {
    MessageIntent intent = tried(intent(DUE));
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
    MessageIntent claimed =
        messages().save(there.claimed(Channel.EMAIL, DUE.plusSeconds(120)), Cause.none());

    assertThatThrownBy(() -> messages().add(List.of(there, fresh)))
        .isInstanceOf(StaleVersion.class);

    assertThat(messages().find(Given.CLINIC, fresh.id())).contains(fresh);
    assertThat(messages().find(Given.CLINIC, there.id())).contains(claimed);
  }

  @Test
  void changes_are_stored_together_but_for_what_has_changed_since() {
    MessageIntent changing = intent(DUE);
    MessageIntent taken = intent(DUE);
    messages().add(List.of(changing, taken));
    MessageIntent claimed =
        messages().save(taken.claimed(Channel.EMAIL, DUE.plusSeconds(120)), Cause.none());
    MessageIntent cancelled = changing.cancelled("VISIT_MOVED");

    assertThatThrownBy(() -> messages().saveAll(List.of(taken.cancelled("VISIT_MOVED"), cancelled)))
        .isInstanceOf(StaleVersion.class);

    assertThat(messages().find(Given.CLINIC, changing.id())).contains(cancelled.written());
    assertThat(messages().find(Given.CLINIC, taken.id())).contains(claimed);
  }

  @Test
  void of_two_claims_one_wins() {
    MessageIntent intent = intent(DUE);
    messages().add(List.of(intent));
    MessageIntent claimed =
        messages().save(intent.claimed(Channel.EMAIL, DUE.plusSeconds(120)), Cause.none());

    assertThat(claimed.version()).isEqualTo(2);
    assertThatThrownBy(
            () ->
                messages().save(intent.claimed(Channel.EMAIL, DUE.plusSeconds(120)), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void who_takes_a_message_along_and_what_it_tells_come_back_and_of_two_one_wins() {
    MessageIntent leader = intent(DUE);
    MessageIntent follower = intent(DUE);
    messages().add(List.of(leader, follower));
    Instant until = DUE.plusSeconds(120);

    MessageIntent taken =
        messages().save(follower.takenAlong(leader, Channel.EMAIL, until), Cause.none());
    assertThatThrownBy(
            () -> messages().save(follower.takenAlong(leader, Channel.EMAIL, until), Cause.none()))
        .isInstanceOf(StaleVersion.class);
    MessageIntent telling =
        messages().save(leader.claimed(Channel.EMAIL, until, List.of(taken.id())), Cause.none());

    assertThat(messages().find(Given.CLINIC, taken.id())).contains(taken);
    assertThat(messages().find(Given.CLINIC, telling.id())).contains(telling);
    assertThat(taken.follows()).isTrue();
    assertThat(telling.tells(taken.id())).isTrue();
    assertThat(mine(due(until))).containsExactlyInAnyOrder(taken, telling);
  }

  @Test
  void what_is_due_on_a_channel_is_found_while_it_is_pending_however_long_ago_it_was() {
    MessageIntent due = intent(DUE);
    MessageIntent longDue = intent(DUE.minus(Duration.ofDays(400)));
    MessageIntent thisMinute = intent(DUE.plusSeconds(20));
    messages().add(List.of(due, longDue, thisMinute, intent(DUE.plus(Duration.ofDays(3)))));

    assertThat(mine(due(DUE))).containsExactly(longDue, due);
    assertThat(mine(due(DUE.plusSeconds(300)))).containsExactly(longDue, due, thisMinute);
    assertThat(mine(messages().due(Channel.LINE, DUE, 10_000).messages())).isEmpty();
    assertThat(mine(messages().due(null, DUE, 10_000).messages())).isEmpty();

    messages().save(due.cancelled("VISIT_CANCELLED"), Cause.none());
    MessageIntent claimed =
        messages().save(longDue.claimed(Channel.EMAIL, DUE.plusSeconds(1)), Cause.none());
    assertThat(mine(due(DUE))).isEmpty();
    assertThat(mine(due(DUE.plusSeconds(1)))).containsExactly(claimed);
  }

  @Test
  void messages_are_found_by_day_status_kind_and_patient_page_by_page() {
    MessageIntent first = intent(DUE);
    MessageIntent second = intent(DUE.plusSeconds(1));
    MessageIntent nextDay = intent(DUE.plus(Duration.ofDays(1)));
    messages().add(List.of(nextDay, second, first, intent(DUE.plus(Duration.ofDays(2)))));
    MessageIntent claimed =
        messages().save(second.claimed(Channel.EMAIL, DUE.plusSeconds(60)), Cause.none());
    MessageIntent failed = messages().save(nextDay.failed("550"), Cause.none());
    Instant until = DUE.plus(Duration.ofDays(1)).plusSeconds(1);
    Set<String> mine = Set.of(patient);

    assertThat(found(until, null, null, mine)).containsExactly(first, claimed, failed);
    assertThat(found(until, MessageStatus.PLANNED, null, mine)).containsExactly(first, claimed);
    assertThat(found(until, null, MessageKind.LOT_RECALL, mine)).isEmpty();
    assertThat(mine(found(until, null, null, Set.of()))).containsExactly(first, claimed, failed);
    assertThat(mine(found(until.minusSeconds(1), null, null, Set.of())))
        .containsExactly(first, claimed);
    var wanted = new MessageSearch(Given.CLINIC, DUE, until, null, null, Set.of());
    assertThat(
            mine(
                messages()
                    .search(wanted, new Messages.Place(claimed.dueAt(), claimed.id()), 10_000)))
        .containsExactly(failed);
    assertThat(messages().search(wanted, null, 1)).hasSize(1);
    var elsewhere = new MessageSearch("elsewhere", DUE, until, null, null, mine);
    assertThat(messages().search(elsewhere, null, 10)).isEmpty();
  }

  private List<MessageIntent> found(
      Instant until,
      @Nullable MessageStatus status,
      @Nullable MessageKind kind,
      Set<String> patients) {
    return messages()
        .search(new MessageSearch(Given.CLINIC, DUE, until, status, kind, patients), null, 10_000);
  }

  @Test
  void what_is_put_on_another_channel_is_found_there() {
    MessageIntent emailed = intent(DUE);
    MessageIntent nowhere = intent(DUE).triedAgainAt(DUE, null);
    messages().add(List.of(emailed, nowhere));
    MessageIntent texted = messages().save(emailed.triedAgainAt(DUE, Channel.SMS), Cause.none());

    assertThat(mine(due(DUE))).isEmpty();
    assertThat(mine(messages().due(Channel.SMS, DUE, 10_000).messages())).containsExactly(texted);
    assertThat(mine(messages().due(null, DUE, 10_000).messages())).containsExactly(nowhere);
  }

  @Test
  void one_look_finds_what_is_due_on_every_channel_and_on_none_unless_it_is_too_much() {
    MessageIntent emailed = intent(DUE);
    MessageIntent nowhere = intent(DUE).triedAgainAt(DUE, null);
    MessageIntent texted = intent(DUE).triedAgainAt(DUE, Channel.SMS);
    messages().add(List.of(emailed, nowhere, texted, intent(DUE.plusSeconds(20))));

    assertThat(messages().allDue(DUE, 10_000))
        .hasValueSatisfying(
            found -> assertThat(mine(found)).containsExactlyInAnyOrder(emailed, nowhere, texted));
    assertThat(messages().allDue(DUE, 2)).isEmpty();
  }

  @Test
  void what_is_not_due_yet_takes_nobodys_place() {
    MessageIntent due = onLine("bangkok", DUE);
    // In whatever order they are found, one that is not due comes first or last.
    messages().add(List.of(onLine("bangkok", DUE.plusSeconds(10))));
    messages().add(List.of(onLine("phuket", DUE.plusSeconds(15))));
    messages().add(List.of(due));
    messages().add(List.of(onLine("bangkok", DUE.plusSeconds(20))));

    assertThat(messages().due(Channel.LINE, DUE.plusSeconds(5), 1))
        .isEqualTo(new DueMessages(List.of(due), false));
    assertThat(messages().due(Channel.LINE, DUE.plusSeconds(29), 2))
        .satisfies(found -> assertThat(found.messages()).hasSize(2))
        .satisfies(found -> assertThat(found.more()).isTrue());
    cancelAllOnLine();
  }

  @Test
  void each_clinic_has_its_share_of_what_is_asked_for() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      Map<String, Integer> due = new HashMap<>();
      int clinics = 1 + random.nextInt(6);
      for (int i = 0; i < clinics; i++) {
        // Ids that begin with one another and go on with what stands between the parts of a key.
        String clinic = "c" + " 2026".repeat(i);
        due.put(clinic, 1 + random.nextInt(12));
        for (int j = 0; j < due.get(clinic); j++) {
          messages().add(List.of(onLine(clinic, DUE.minusSeconds(random.nextInt(7200)))));
        }
      }
      int limit = clinics + random.nextInt(20);
      int share = limit / clinics;

      DueMessages found = messages().due(Channel.LINE, DUE, limit);

      int all = due.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(found.more()).isEqualTo(all > limit);
      assertThat(found.messages())
          .hasSizeLessThanOrEqualTo(limit)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Comparator.comparing(MessageIntent::dueAt));
      due.forEach(
          (clinic, count) ->
              assertThat(found.messages())
                  .filteredOn(intent -> intent.clinicId().equals(clinic))
                  .hasSizeGreaterThanOrEqualTo(Math.min(count, found.more() ? share : count)));
      cancelAllOnLine();
    }
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

  private List<MessageIntent> due(Instant until) {
    return messages().due(Channel.EMAIL, until, 10_000).messages();
  }

  /** No other test plans anything there. */
  private MessageIntent onLine(String clinicId, Instant due) {
    MessageIntent intent = intent(clinicId, due);
    return intent.triedAgainAt(due, Channel.LINE);
  }

  private void cancelAllOnLine() {
    messages()
        .due(Channel.LINE, DUE.plusSeconds(3600), 10_000)
        .messages()
        .forEach(intent -> messages().save(intent.cancelled("TEST_IS_OVER"), Cause.none()));
  }

  /** As it is after a bad day. */
  private static MessageIntent tried(MessageIntent intent) {
    Tries tries =
        Tries.NONE
            .refusedBy(Channel.LINE, DUE, "BLOCKED")
            .notTakenBy(Channel.EMAIL, DUE, "ConnectException", null)
            .roundInVain()
            .unansweredBy(Channel.SMS, DUE, "SocketTimeoutException");
    return intent.with(tries);
  }

  final List<MessageIntent> mine(List<MessageIntent> found) {
    return found.stream().filter(intent -> intent.patientId().equals(patient)).toList();
  }

  final MessageIntent intent(Instant due) {
    return intent(Given.CLINIC, due);
  }

  private MessageIntent intent(String clinicId, Instant due) {
    String id = UUID.randomUUID().toString();
    return new MessageIntent(
        id,
        clinicId,
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
        Tries.NONE,
        Digest.NONE,
        null,
        1);
  }
}
