package clinic.sura.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Stands before one provider: asks it no faster than is agreed, not while it is known to be down,
 * and not before the time that it has named itself. What is not asked for any of these reasons has
 * not been tried. Nothing is repeated here: the ledger does that, and it alone knows what may be.
 */
public final class ProviderGuard {

  /** A provider that names a day by mistake is asked again after this all the same. */
  private static final Duration LONGEST_QUIET = Duration.ofMinutes(15);

  private final CircuitBreaker breaker;
  private final RateLimiter limiter;
  private final LongSupplier nanoTime;
  private final AtomicLong quietUntil;

  ProviderGuard(CircuitBreaker breaker, RateLimiter limiter, LongSupplier nanoTime) {
    this.breaker = breaker;
    this.limiter = limiter;
    this.nanoTime = nanoTime;
    this.quietUntil = new AtomicLong(nanoTime.getAsLong());
  }

  /** False while it is certain that nothing would be asked. */
  public boolean ready() {
    if (isQuiet()) {
      return false;
    }
    // An open breaker becomes half open when it is asked for permission, so ask for it here.
    boolean permitted = breaker.tryAcquirePermission();
    if (permitted) {
      breaker.releasePermission();
    }
    return permitted;
  }

  /** Asks the provider, if it may be asked. */
  public Outcome ask(Supplier<ProviderAnswer> provider) {
    if (isQuiet()) {
      return new Outcome.NotTried("QUIET");
    }
    // First, because it may wait: a permission of the breaker is not to be held meanwhile.
    if (!limiter.acquirePermission()) {
      return new Outcome.NotTried("RATE_LIMIT");
    }
    if (!breaker.tryAcquirePermission()) {
      return new Outcome.NotTried("CIRCUIT_OPEN");
    }
    return asked(provider);
  }

  private Outcome asked(Supplier<ProviderAnswer> provider) {
    long begin = breaker.getCurrentTimestamp();
    ProviderAnswer answer;
    try {
      answer = provider.get();
    } catch (RuntimeException e) {
      breaker.onError(since(begin), breaker.getTimestampUnit(), e);
      throw e;
    }
    if (answer.fault()) {
      breaker.onError(
          since(begin),
          breaker.getTimestampUnit(),
          new IllegalStateException(answer.outcome().toString()));
    } else {
      breaker.onSuccess(since(begin), breaker.getTimestampUnit());
    }
    keepQuiet(answer.quiet());
    return answer.outcome();
  }

  private long since(long begin) {
    return breaker.getCurrentTimestamp() - begin;
  }

  private boolean isQuiet() {
    return quietUntil.get() - nanoTime.getAsLong() > 0;
  }

  private void keepQuiet(Duration wanted) {
    if (wanted.isPositive()) {
      Duration kept = wanted.compareTo(LONGEST_QUIET) < 0 ? wanted : LONGEST_QUIET;
      long until = nanoTime.getAsLong() + kept.toNanos();
      quietUntil.accumulateAndGet(until, (known, told) -> told - known > 0 ? told : known);
    }
  }
}
