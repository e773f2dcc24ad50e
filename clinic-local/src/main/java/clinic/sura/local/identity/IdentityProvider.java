package clinic.sura.local.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** OpenID Connect for one machine: logs the demo users in and issues their tokens. */
@SpringBootApplication
public class IdentityProvider {

  public static void main(String[] args) {
    // A name of its own, so that it can share a class path with other applications.
    new SpringApplicationBuilder(IdentityProvider.class)
        .properties("spring.config.name=identity")
        .run(args);
  }
}
