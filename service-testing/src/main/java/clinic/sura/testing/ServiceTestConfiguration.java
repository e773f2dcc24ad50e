package clinic.sura.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What {@link ServiceTest} adds to a service. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

  @Bean
  JwtDecoder testTokenDecoder() {
    return TestTokens.decoder();
  }

  @Bean
  @Lazy
  Api api(Environment environment) {
    return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }

  @Bean(destroyMethod = "close")
  @Lazy
  TestEvents testEvents() {
    return new TestEvents(TestInfrastructure.bootstrapServers());
  }
}
