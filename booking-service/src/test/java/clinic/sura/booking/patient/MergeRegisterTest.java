package clinic.sura.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.MergeRegister.Merging;
import clinic.sura.booking.patient.MergeRegister.Undoing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MergeRegisterTest {

  private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

  private static MergeRegister merged(MergeRegister register, String replaced, String survivor) {
    return switch (register.merge(replaced, survivor, "registered twice", "Nok", NOW)) {
      case Merging.Merged(var next, var _) -> next;
      case Merging.SameRecord(), Merging.ReplacedAlready(var _) ->
          throw new AssertionError(replaced + " into " + survivor);
    };
  }

  private static MergeRegister empty() {
    return MergeRegister.empty("bangkok");
  }

  @Test
  void chains_lead_to_the_one_that_stands_for_all() {
    var register = merged(merged(empty(), "c", "b"), "b", "a");

    assertThat(register.version()).isEqualTo(2);
    assertThat(register.survivorOf("c")).isEqualTo("a");
    assertThat(register.survivorOf("a")).isEqualTo("a");
    assertThat(register.idsOf("b")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(register.idsOf("stranger")).containsExactly("stranger");
  }

  @Test
  void refuses_itself_circles_and_records_that_were_replaced() {
    var register = merged(empty(), "b", "a");

    assertThat(register.merge("a", "a", "why", "Nok", NOW)).isEqualTo(new Merging.SameRecord());
    for (var refused :
        new Merging[] {
          register.merge("a", "b", "circle", "Nok", NOW),
          register.merge("b", "c", "twice", "Nok", NOW),
          register.merge("c", "b", "into a replaced one", "Nok", NOW)
        }) {
      assertThat(refused)
          .isEqualTo(new Merging.ReplacedAlready(register.inForce("b").orElseThrow()));
    }
  }

  @Test
  void is_undone_for_a_day_and_kept_as_history() {
    var register = merged(merged(empty(), "c", "b"), "b", "a");
    Instant last = NOW.plus(Merge.UNDOABLE_FOR);

    var undone = (Undoing.Undone) register.undo("b", "a", "Ploy", last);

    assertThat(undone.register().survivorOf("c")).isEqualTo("b");
    assertThat(undone.register().idsOf("a")).containsExactly("a");
    assertThat(undone.register().merges()).hasSize(2);
    assertThat(undone.merge().undone()).isEqualTo(new Merge.Undone("Ploy", last));
    assertThat(undone.register().undo("b", "a", "Ploy", last)).isEqualTo(new Undoing.NotInForce());
    assertThat(register.undo("b", "c", "Ploy", last)).isEqualTo(new Undoing.NotInForce());
    assertThat(register.undo("b", "a", "Ploy", last.plusMillis(1)))
        .isInstanceOf(Undoing.TooLate.class);
    assertThat(merged(undone.register(), "a", "b").survivorOf("a")).isEqualTo("b");
  }
}
