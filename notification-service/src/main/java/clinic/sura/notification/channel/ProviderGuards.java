package clinic.sura.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import org.springframework.stereotype.Service;

/** Gives each provider its guard, as it is configured under the provider's name. */
@Service
public class ProviderGuards {

  private final CircuitBreakerRegistry breakers;
  private final RateLimiterRegistry limiters;

  public ProviderGuards(CircuitBreakerRegistry breakers, RateLimiterRegistry limiters) {
    this.breakers = breakers;
    this.limiters = limiters;
  }

  public ProviderGuard of(String name) {
    return new ProviderGuard(
        breakers.circuitBreaker(name), limiters.rateLimiter(name), System::nanoTime);
  }
}
