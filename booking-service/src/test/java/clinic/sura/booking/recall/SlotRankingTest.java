package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.BANGKOK;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.calendar.TimeSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotRankingTest {

  private final SlotRanking ranking = new SlotRanking("dr-anan", BANGKOK);

  private static Slot slot(String practitioner, LocalDate date, String time) {
    return new Slot(TimeSpan.of(at(date, time), Duration.ofMinutes(45)), practitioner, "treat-1");
  }

  @Test
  void puts_the_own_physician_before_all_others_and_then_the_earliest() {
    var early = slot("dr-siriporn", TUESDAY, "09:00");
    var later = slot("dr-siriporn", TUESDAY.plusDays(1), "09:00");
    var own = slot("dr-anan", TUESDAY.plusDays(2), "09:00");
    assertThat(ranking.best(List.of(early, later, own), 9)).containsExactly(own, early, later);
  }

  @Test
  void offers_one_time_of_each_half_of_a_day() {
    var nine = slot("dr-anan", TUESDAY, "09:00");
    var ten = slot("dr-anan", TUESDAY, "10:00");
    var noon = slot("dr-anan", TUESDAY, "12:00");
    var four = slot("dr-siriporn", TUESDAY, "16:00");
    var tomorrow = slot("dr-anan", TUESDAY.plusDays(1), "09:00");
    assertThat(ranking.best(List.of(four, nine, ten, noon, tomorrow), 9))
        .containsExactly(nine, noon, tomorrow);
  }

  @Test
  void offers_no_more_than_were_asked_for() {
    var today = slot("dr-anan", TUESDAY, "09:00");
    var tomorrow = slot("dr-anan", TUESDAY.plusDays(1), "09:00");
    assertThat(ranking.best(List.of(tomorrow, today), 1)).containsExactly(today);
  }
}
