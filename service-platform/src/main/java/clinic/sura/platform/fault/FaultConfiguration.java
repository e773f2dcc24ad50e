package clinic.sura.platform.fault;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Fail points exist under the profile {@code local} only. */
@Configuration(proxyBeanMethods = false)
public class FaultConfiguration {

  @Bean
  @Profile("!local")
  FailPoints noFailPoints() {
    return FailPoints.NONE;
  }

  @Bean
  @Profile("local")
  ArmedFailPoints failPoints(@Value("${sura.fail-point:}") String armed) {
    ArmedFailPoints points = new ArmedFailPoints();
    if (!armed.isBlank()) {
      points.arm(armed, 1);
    }
    return points;
  }

  @Bean
  @Profile("local")
  FailPointController failPointController(ArmedFailPoints points) {
    return new FailPointController(points);
  }
}
