package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecallTest {

  private static final Window MARCH =
      new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));

  private final Recall open =
      Recall.of(
          CLINIC, "r1", "p1", new CompletedSession("s1", "a1", at("10:00"), 0, true), MARCH, NOW);

  private static Recall done(RecallChange change) {
    return ((RecallChange.Done) change).recall();
  }

  private Recall snoozed() {
    return done(open.snooze(TUESDAY.plusDays(7), "abroad", TUESDAY, NOW, "Nok"));
  }

  @Test
  void sleeps_until_its_day_and_is_then_as_due_as_its_window_says() {
    var asleep =
        done(
            open.snooze(
                MARCH.until().plusDays(5), "abroad", MARCH.until().minusDays(1), NOW, "Nok"));
    assertThat(asleep.dueness(MARCH.until().plusDays(4))).contains(Dueness.SNOOZED);
    assertThat(asleep.dueness(MARCH.until().plusDays(5))).contains(Dueness.OVERDUE);
    assertThat(asleep.daysOverdue(MARCH.until().plusDays(5))).isEqualTo(5);
    assertThat(asleep.daysOverdue(MARCH.until())).isZero();
  }

  @Test
  void is_put_off_to_a_day_ahead_within_a_year_only() {
    for (int days : new int[] {-1, 0, 366}) {
      assertThat(open.snooze(TUESDAY.plusDays(days), "abroad", TUESDAY, NOW, "Nok"))
          .isEqualTo(new RecallChange.NotAhead(TUESDAY));
    }
    done(open.snooze(TUESDAY.plusDays(1), "abroad", TUESDAY, NOW, "Nok"));
    done(open.snooze(TUESDAY.plusDays(365), "abroad", TUESDAY, NOW, "Nok"));
  }

  @Test
  void can_be_put_off_again_and_taken_up_again() {
    var again = done(snoozed().snooze(TUESDAY.plusDays(9), "still abroad", TUESDAY, NOW, "Nok"));
    assertThat(again.version()).isEqualTo(3);
    assertThat(done(again.resume()).state()).isEqualTo(new RecallState.Open());
    assertThat(open.resume()).isInstanceOf(RecallChange.NotSnoozed.class);
  }

  @Test
  void changes_no_more_once_it_is_settled() {
    var closed = done(snoozed().close(CloseCode.PATIENT_DECLINED, null, NOW, "Nok"));
    assertThat(closed.dueness(TUESDAY)).isEmpty();
    assertThat(closed.state().reason()).isEqualTo("PATIENT_DECLINED");
    assertThat(closed.close(CloseCode.OTHER, "x", NOW, "Nok"))
        .isInstanceOf(RecallChange.ClosedAlready.class);
    assertThat(closed.snooze(TUESDAY.plusDays(1), "x", TUESDAY, NOW, "Nok"))
        .isInstanceOf(RecallChange.ClosedAlready.class);
    assertThat(closed.resume()).isInstanceOf(RecallChange.ClosedAlready.class);
  }

  @Test
  void looks_for_times_in_what_is_left_of_the_window_or_in_the_coming_month() {
    var before = MARCH.searchable(LocalDate.of(2027, 2, 1));
    assertThat(before).isEqualTo(MARCH);
    var inside = MARCH.searchable(LocalDate.of(2027, 3, 20));
    assertThat(inside).isEqualTo(new Window(LocalDate.of(2027, 3, 20), MARCH.until()));
    var after = MARCH.searchable(LocalDate.of(2027, 4, 10));
    assertThat(after).isEqualTo(new Window(LocalDate.of(2027, 4, 10), LocalDate.of(2027, 5, 10)));
    var wide = new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 1));
    assertThat(wide.searchable(TUESDAY)).isEqualTo(MARCH);
  }
}
