package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        Recall.open(
            clinic,
            clinic + id,
            patient,
            new CompletedSession("s-" + id, "a-" + id, at("10:00"), 0),
            new Window(from, from.plusDays(30)));
    recalls().insert(recall, List.of(), Cause.none());
    return recall;
  }

  @Test
  void gives_back_what_it_was_given_open_and_closed() {
    var open = opened("a", "p1", 3);
    assertThat(recalls().find(clinic, open.id())).contains(open);
    var closed = open.close("BOOKED", NOW).orElseThrow();
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
    var closed = opened("b", "p1", 4).close("moved away", NOW).orElseThrow();
    recalls().save(closed, List.of(), Cause.none());
    assertThat(recalls().all(clinic, true, null, 9).recalls()).containsExactly(open);
    assertThat(recalls().all(clinic, false, null, 9).recalls()).containsExactly(closed);
    assertThat(recalls().all(clinic, null, null, 9).recalls()).containsExactly(open, closed);
  }

  @Test
  void refuses_to_save_over_a_newer_version_and_keeps_clinics_apart() {
    var open = opened("a", "p1", 3);
    var closed = open.close("x", NOW).orElseThrow();
    recalls().save(closed, List.of(), Cause.none());
    assertThatThrownBy(() -> recalls().save(closed, List.of(), Cause.none()))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> recalls().load("elsewhere", open.id(), Cause.none()))
        .isInstanceOf(NotFound.class);
  }
}
