package clinic.sura.local.client;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The services' public APIs. Bodies are anything that Jackson can write. */
public final class ClinicApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Ports ports;
  private final Tokens tokens;

  public ClinicApi(Ports ports) {
    this(ports, ports.url(Port.IDENTITY));
  }

  /** With tokens of another identity provider than the stack's own. */
  public ClinicApi(Ports ports, URI issuer) {
    this.ports = ports;
    this.tokens = new Tokens(http, issuer);
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Calls as the demo user of a role. */
  public Caller as(String role) {
    return as(role, TIMEOUT);
  }

  /** The same, of somebody who waits so long for an answer. */
  public Caller as(String role, Duration patience) {
    return new Caller(role, patience);
  }

  /** One person's calls. */
  public final class Caller {

    private final String role;
    private final Duration patience;

    private Caller(String role, Duration patience) {
      this.role = role;
      this.patience = patience;
    }

    public Answer get(Component service, String path) {
      return send(service, "GET", path, null, null);
    }

    /** Under a new idempotency key. */
    public Answer post(Component service, String path, Object body) {
      return post(service, path, body, UUID.randomUUID().toString());
    }

    public Answer post(Component service, String path, Object body, String idempotencyKey) {
      return send(service, "POST", path, body, idempotencyKey);
    }

    public Answer put(Component service, String path, Object body) {
      return send(service, "PUT", path, body, null);
    }

    private Answer send(
        Component service,
        String method,
        String path,
        @Nullable Object body,
        @Nullable String idempotencyKey) {
      URI address = ports.url(Port.valueOf(service.name())).resolve(path);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(patience)
              .header("Authorization", "Bearer " + tokens.of(role))
              .header("Accept", "application/json")
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(JSON.writeValueAsString(body)));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      if (idempotencyKey != null) {
        request.header("Idempotency-Key", idempotencyKey);
      }
      return exchange(request.build());
    }
  }

  private Answer exchange(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      String what = request.method() + " " + request.uri();
      return Answer.of(what, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new StackFailure(
          Reason.NOT_RUNNING, request.uri().getAuthority() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure(Reason.NOT_RUNNING, "Interrupted", e);
    }
  }
}
