package clinic.sura.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The clock that business decisions are made by. It ticks in milliseconds, as MongoDB's dates do.
 */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

  @Bean
  @Profile("!local")
  @ConditionalOnMissingBean(Clock.class)
  Clock clock() {
    return Clock.tickMillis(java.time.ZoneOffset.UTC);
  }

  @Bean
  @Profile("local")
  MovableClock movableClock(@Value("${sura.clock.offset:PT0S}") Duration offset) {
    return new MovableClock(offset);
  }

  @Bean
  @Profile("local")
  ClockController clockController(MovableClock clock) {
    return new ClockController(clock);
  }
}
