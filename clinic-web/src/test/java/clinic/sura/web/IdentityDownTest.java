package clinic.sura.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdentityDownTest {

  private static final SmallIdentityProvider identity = new SmallIdentityProvider();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("sura.web.login.issuer", identity::issuer);
  }

  @Test
  void starts_without_the_identity_provider_and_signs_people_in_once_it_is_back() {
    identity.up = false;
    Browser browser = new Browser(port);

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/oauth2/authorization/sura").uri())
        .hasPath("/login")
        .hasQuery("problem=identity");

    identity.up = true;
    browser.signedIn();
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
  }
}
