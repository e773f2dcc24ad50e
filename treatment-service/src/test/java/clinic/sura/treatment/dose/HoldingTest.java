package clinic.sura.treatment.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HoldingTest {

  private static BigDecimal units(int units) {
    return BigDecimal.valueOf(units);
  }

  @Test
  void holds_at_least_what_any_writer_may_be_about_to_write() {
    Holding held = Holding.NONE.hold(units(10), 2).hold(units(5), 2);

    assertThat(held.units()).isEqualTo(units(10));
  }

  @Test
  void settles_to_what_was_written() {
    assertThat(Holding.NONE.hold(units(10), 2).hold(units(5), 3).settle(units(5), 3).units())
        .isEqualTo(units(5));
  }

  @Test
  void a_late_settlement_of_an_older_version_lowers_nothing() {
    Holding newer = Holding.NONE.hold(units(10), 3);

    assertThat(newer.settle(units(0), 2)).isEqualTo(newer);
  }

  @Test
  void never_takes_after_the_write_what_was_not_held_before() {
    assertThat(Holding.NONE.settle(units(10), 2).units()).isEqualTo(units(0));
  }
}
