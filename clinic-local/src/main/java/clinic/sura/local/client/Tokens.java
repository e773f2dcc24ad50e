package clinic.sura.local.client;

import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of the demo users, by role; each is used until shortly before it expires. They come
 * from any OpenID provider that knows the launcher and takes a role as scope.
 */
public final class Tokens {

  private static final Duration RENEWED_BEFORE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final URI issuer;
  private final Map<String, Token> byRole = new ConcurrentHashMap<>();

  private record Token(String value, Instant renewed) {}

  Tokens(HttpClient http, URI issuer) {
    this.http = http;
    this.issuer = issuer;
  }

  /**
   * @param role FRONT_DESK, PHYSICIAN, NURSE or MANAGER
   */
  public String of(String role) {
    return byRole
        .compute(
            role,
            (asked, token) ->
                token == null || Instant.now().isAfter(token.renewed()) ? ask(asked) : token)
        .value();
  }

  private Token ask(String role) {
    try {
      return tokenOf(role);
    } catch (IOException e) {
      throw new StackFailure(
          Reason.NOT_RUNNING, "The identity provider does not answer at " + issuer, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure(Reason.NOT_RUNNING, "Interrupted", e);
    }
  }

  private Token tokenOf(String role) throws IOException, InterruptedException {
    String credentials = "sura-cli:" + secret();
    HttpRequest request =
        HttpRequest.newBuilder(tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + role))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new StackFailure(
          Reason.USAGE, "No token for the role " + role + ": " + response.body());
    }
    JsonNode answer = JSON.readTree(response.body());
    Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
    return new Token(
        answer.path("access_token").asString(), Instant.now().plus(life).minus(RENEWED_BEFORE));
  }

  private URI tokenEndpoint() throws IOException, InterruptedException {
    URI metadata = URI.create(issuer + "/.well-known/openid-configuration");
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new StackFailure(
          Reason.USAGE, metadata + " answers " + response.statusCode() + ": is that the issuer?");
    }
    return URI.create(JSON.readTree(response.body()).path("token_endpoint").asString());
  }

  private static String secret() {
    return System.getenv().getOrDefault("SURA_CLI_CLIENT_SECRET", "sura-cli-local-secret");
  }
}
