package clinic.sura.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityProviderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "FRONT_DESK,desk,Nok Suksai",
    "PHYSICIAN,doctor,Dr. Anan Chaiyasit",
    "NURSE,nurse,Ploy Rattana",
    "MANAGER,manager,Malee Wong"
  })
  void gives_the_launcher_a_token_of_a_role(String role, String subject, String name)
      throws Exception {
    try (ConfigurableApplicationContext provider = start()) {
      JWTClaimsSet claims = claims(token(provider, role));

      assertThat(claims.getSubject()).isEqualTo(subject);
      assertThat(claims.getStringClaim("name")).isEqualTo(name);
      assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of(role));
      assertThat(claims.getStringClaim("clinicId")).isEqualTo("bangkok");
      assertThat(claims.getStringClaim("practitionerId"))
          .isEqualTo(role.equals("PHYSICIAN") ? "dr-anan" : null);
    }
  }

  @Test
  void refuses_a_token_without_a_role() throws Exception {
    try (ConfigurableApplicationContext provider = start()) {
      assertThat(ask(provider, "").statusCode()).isEqualTo(400);
      assertThat(ask(provider, "&scope=OWNER").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void signs_with_the_same_key_after_a_restart() throws Exception {
    String before;
    try (ConfigurableApplicationContext provider = start()) {
      before = token(provider, "NURSE");
    }
    try (ConfigurableApplicationContext provider = start()) {
      assertThat(SignedJWT.parse(token(provider, "NURSE")).getHeader().getKeyID())
          .isEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
    }
  }

  @Test
  void demands_pkce_of_the_web_client() throws Exception {
    try (ConfigurableApplicationContext provider = start()) {
      String query =
          "/oauth2/authorize?response_type=code&client_id=clinic-web&scope=openid&redirect_uri="
              + "http://localhost:8080/login/oauth2/code/sura";
      HttpResponse<String> answer = get(provider, query);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .contains("error=invalid_request", "code_challenge");
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(IdentityProvider.class)
        .properties("spring.config.name=identity")
        .run("--server.port=0", "--sura.identity.key-file=" + folder.resolve("key.json"));
  }

  private static String token(ConfigurableApplicationContext provider, String role)
      throws Exception {
    HttpResponse<String> answer = ask(provider, "&scope=" + role);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = new JsonMapper().readTree(answer.body());
    return json.path("access_token").asString();
  }

  private static HttpResponse<String> ask(ConfigurableApplicationContext provider, String scope)
      throws Exception {
    byte[] credentials = "sura-cli:sura-cli-local-secret".getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(address(provider, "/oauth2/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope))
            .build());
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext provider, String path)
      throws Exception {
    return send(
        HttpRequest.newBuilder(address(provider, path)).header("Accept", "text/html").build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static URI address(ConfigurableApplicationContext provider, String path) {
    int port = ((ServletWebServerApplicationContext) provider).getWebServer().getPort();
    return URI.create("http://localhost:" + port + path);
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }
}
