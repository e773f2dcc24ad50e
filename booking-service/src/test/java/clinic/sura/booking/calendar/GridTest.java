package clinic.sura.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GridTest {

  private static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }

  @Test
  void a_visit_begins_on_five_minutes_sharp() {
    assertThat(Grid.isOnStep(at("02:05:00"))).isTrue();
    assertThat(Grid.isOnStep(at("02:06:00"))).isFalse();
    assertThat(Grid.isOnStep(at("02:05:01"))).isFalse();
    assertThat(Grid.isOnStep(at("02:05:00.001"))).isFalse();
  }

  @Test
  void offers_on_the_next_quarter_of_an_hour() {
    assertThat(Grid.nextOffer(at("02:00:00"))).isEqualTo(at("02:00:00"));
    assertThat(Grid.nextOffer(at("02:00:00.001"))).isEqualTo(at("02:15:00"));
    assertThat(Grid.nextOffer(at("02:14:59"))).isEqualTo(at("02:15:00"));
  }

  @Test
  void counts_every_step_that_a_span_touches() {
    assertThat(Grid.steps(new TimeSpan(at("02:00:00"), at("02:10:00"))))
        .containsExactly(at("02:00:00"), at("02:05:00"));
    assertThat(Grid.steps(new TimeSpan(at("02:03:00"), at("02:06:00"))))
        .containsExactly(at("02:00:00"), at("02:05:00"));
  }
}
