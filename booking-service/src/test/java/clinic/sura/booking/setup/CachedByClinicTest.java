package clinic.sura.booking.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedByClinicTest {

  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final CachedByClinic<Integer> kept =
      new CachedByClinic<>(_ -> reads.incrementAndGet(), nanos::get);

  @Test
  void reads_once_while_it_is_fresh() {
    assertThat(kept.of("a")).isEqualTo(1);
    assertThat(kept.of("a")).isEqualTo(1);
    assertThat(kept.of("b")).isEqualTo(2);
  }

  @Test
  void reads_again_after_two_seconds() {
    kept.of("a");
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(kept.of("a")).isEqualTo(2);
  }

  @Test
  void reads_again_after_a_write() {
    kept.of("a");
    kept.forget("a");
    assertThat(kept.of("a")).isEqualTo(2);
  }
}
