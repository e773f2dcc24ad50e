package clinic.sura.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Real time plus an offset that can be changed, so that a programme of months can be watched in a
 * minute. Tokens, timeouts and traces stay on real time.
 */
public final class MovableClock extends Clock {

  private final AtomicReference<Duration> offset;
  private final Clock real = Clock.tickMillis(ZoneOffset.UTC);

  public MovableClock(Duration offset) {
    this.offset = new AtomicReference<>(offset);
  }

  public Duration offset() {
    return offset.get();
  }

  /** Sets how far it is ahead of real time. */
  public void moveTo(Duration ahead) {
    offset.set(ahead);
  }

  @Override
  public Instant instant() {
    // What is signed is hashed with its instant: finer than it is stored, it would not match again.
    return real.instant().plus(offset.get()).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(real.withZone(zone), offset.get());
  }
}
