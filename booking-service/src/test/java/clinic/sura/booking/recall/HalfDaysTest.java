package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.BANGKOK;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.RankedSlot;
import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.calendar.TimeSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalfDaysTest {

  private static RankedSlot slot(LocalDate date, String time) {
    return new RankedSlot(
        new Slot(TimeSpan.of(at(date, time), Duration.ofMinutes(45)), "dr-anan", "treat-1"),
        List.of());
  }

  @Test
  void one_time_of_each_half_of_a_day_is_offered() {
    var nine = slot(TUESDAY, "09:00");
    var ten = slot(TUESDAY, "10:00");
    var noon = slot(TUESDAY, "12:00");
    var tomorrow = slot(TUESDAY.plusDays(1), "09:00");
    assertThat(HalfDays.firstOfEach(List.of(ten, nine, noon, tomorrow), BANGKOK, 9))
        .as("the order is that of the ranking")
        .containsExactly(ten, noon, tomorrow);
  }

  @Test
  void no_more_are_offered_than_were_asked_for() {
    var today = slot(TUESDAY, "09:00");
    var tomorrow = slot(TUESDAY.plusDays(1), "09:00");
    assertThat(HalfDays.firstOfEach(List.of(today, tomorrow), BANGKOK, 1)).containsExactly(today);
  }
}
