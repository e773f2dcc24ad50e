package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of recalls promises. */
abstract class RecallsContract {

  private final String clinic = "clinic-" + UUID.randomUUID();

  abstract Recalls recalls();

  private Recall opened(String id, String patient, int month) {
    var from = LocalDate.of(2027, month, 1);
    var recall =
        Recall.of(
            clinic,
            clinic + id,
            patient,
            new CompletedSession("s-" + id, "a-" + id, at("10:00"), 0, true),
            new Window(from, from.plusDays(30)),
            NOW);
    recalls().insert(recall, List.of(), Cause.none());
    return recall;
  }

  private static Recall closed(Recall open) {
    return ((RecallChange.Done) open.close(CloseCode.OTHER, "moved away", NOW, "Nok Suksai"))
        .recall();
  }

  private Recall snoozed(Recall open, LocalDate until) {
    var snoozed =
        ((RecallChange.Done) open.snooze(until, "abroad", until.minusDays(1), NOW, "Nok Suksai"))
            .recall();
    recalls().save(snoozed, List.of(), Cause.none());
    return snoozed;
  }

  @Test
  void gives_back_what_was_put_off_and_what_was_closed_by_code_alone() {
    var open = opened("a", "p1", 3);
    var snoozed = snoozed(open, LocalDate.of(2027, 3, 20));
    assertThat(recalls().find(clinic, open.id())).contains(snoozed);
    var byCode =
        ((RecallChange.Done) snoozed.close(CloseCode.NOT_REACHED, null, NOW, "Nok Suksai"))
            .recall();
    recalls().save(byCode, List.of(), Cause.none());
    assertThat(recalls().find(clinic, open.id())).contains(byCode);
  }

  @Test
  void gives_back_one_whose_session_gave_nothing_after_all() {
    var open = opened("a", "p1", 3);
    var inVain = open.amended(1, false, open.window(), NOW);
    recalls().save(inVain, List.of(), Cause.none());
    assertThat(recalls().find(clinic, open.id())).contains(inVain);
  }

  @Test
  void stores_one_of_an_id_and_leaves_it_as_it_is() {
    var first = opened("a", "p1", 3);

    assertThatThrownBy(() -> opened("a", "p1", 5)).isInstanceOf(AlreadyDone.class);

    assertThat(recalls().find(clinic, first.id())).contains(first);
  }

  @Test
  void lists_and_counts_what_is_to_be_worked_on_that_day() {
    var march = opened("a", "p1", 3);
    var february = opened("b", "p2", 2);
    var january = opened("c", "p3", 1);
    var april = opened("d", "p4", 4);
    recalls().save(closed(opened("e", "p5", 3)), List.of(), Cause.none());
    var asleep = snoozed(opened("f", "p6", 3), LocalDate.of(2027, 3, 18));
    var awake = snoozed(opened("g", "p7", 3), LocalDate.of(2027, 3, 17));
    var day = LocalDate.of(2027, 3, 17);
    assertThat(on(Dueness.OVERDUE, day)).containsExactly(january, february);
    assertThat(on(Dueness.DUE, day)).containsExactly(march, awake);
    assertThat(on(Dueness.SNOOZED, day)).containsExactly(asleep);
    assertThat(on(Dueness.UPCOMING, day)).containsExactly(april);
    for (Dueness list : Dueness.values()) {
      assertThat(recalls().count(clinic, list, day)).isEqualTo(on(list, day).size());
    }
    assertThat(recalls().count("elsewhere", Dueness.OVERDUE, day)).isZero();
  }

  @Test
  void counts_the_first_and_the_last_day_of_a_window_as_due() {
    var march = opened("a", "p1", 3);
    assertThat(on(Dueness.UPCOMING, march.window().from().minusDays(1))).containsExactly(march);
    assertThat(on(Dueness.DUE, march.window().from())).containsExactly(march);
    assertThat(on(Dueness.DUE, march.window().until())).containsExactly(march);
    assertThat(on(Dueness.OVERDUE, march.window().until().plusDays(1))).containsExactly(march);
  }

  @Test
  void turns_the_pages_of_a_worklist_even_where_windows_end_on_the_same_day() {
    var one = opened("a", "p1", 3);
    var two = opened("b", "p2", 3);
    var three = opened("c", "p3", 3);
    var day = LocalDate.of(2027, 3, 17);
    var first = recalls().worklist(clinic, Dueness.DUE, day, null, 2);
    assertThat(first.recalls()).containsExactly(one, two);
    var second = recalls().worklist(clinic, Dueness.DUE, day, first.next(), 2);
    assertThat(second.recalls()).containsExactly(three);
    assertThat(second.next()).isNull();
  }

  private List<Recall> on(Dueness list, LocalDate day) {
    return recalls().worklist(clinic, list, day, null, 9).recalls();
  }

  @Test
  void gives_back_what_it_was_given_open_and_closed() {
    var open = opened("a", "p1", 3);
    assertThat(recalls().find(clinic, open.id())).contains(open);
    var closed = closed(open);
    recalls().save(closed, List.of(), Cause.none());
    assertThat(recalls().find(clinic, open.id())).contains(closed);
  }

  @Test
  void lists_the_earliest_due_first_page_by_page() {
    var may = opened("a", "p1", 5);
    var march = opened("b", "p2", 3);
    var april = opened("c", "p1", 4);
    var first = recalls().all(clinic, true, null, 2);
    assertThat(first.recalls()).containsExactly(march, april);
    var second = recalls().all(clinic, true, first.next(), 2);
    assertThat(second.recalls()).containsExactly(may);
    assertThat(second.next()).isNull();
    assertThat(recalls().ofPatient(clinic, "p1")).containsExactly(april, may);
  }

  @Test
  void tells_open_ones_from_closed_ones() {
    var open = opened("a", "p1", 3);
    var closed = closed(opened("b", "p1", 4));
    recalls().save(closed, List.of(), Cause.none());
    assertThat(recalls().all(clinic, true, null, 9).recalls()).containsExactly(open);
    assertThat(recalls().all(clinic, false, null, 9).recalls()).containsExactly(closed);
    assertThat(recalls().all(clinic, null, null, 9).recalls()).containsExactly(open, closed);
  }

  @Test
  void refuses_to_save_over_a_newer_version_and_keeps_clinics_apart() {
    var open = opened("a", "p1", 3);
    var closed = closed(open);
    recalls().save(closed, List.of(), Cause.none());
    assertThatThrownBy(() -> recalls().save(closed, List.of(), Cause.none()))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> recalls().load("elsewhere", open.id(), Cause.none()))
        .isInstanceOf(NotFound.class);
  }
}
