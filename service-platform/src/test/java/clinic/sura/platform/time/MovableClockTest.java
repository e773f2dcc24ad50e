package clinic.sura.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class MovableClockTest {

  /** The database keeps milliseconds: a signature over a finer instant would not match again. */
  @Test
  void ticks_in_milliseconds_wherever_it_was_moved_to() {
    MovableClock clock = new MovableClock(Duration.ofDays(3).plusNanos(123_456));
    for (Duration offset : new Duration[] {Duration.ofNanos(999_999), Duration.ofHours(-5)}) {
      Instant first = clock.instant();
      assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.MILLIS));
      clock.moveTo(offset);
    }
    Instant last = clock.instant();
    assertThat(last).isEqualTo(last.truncatedTo(ChronoUnit.MILLIS));
  }
}
