package clinic.sura.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a service, as somebody with a role. Bodies are JSON text or anything Jackson writes.
 */
public final class Api {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String baseUrl;

  public Api(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Calls as somebody with this role at the test clinic. */
  public As as(String role) {
    return new As(TestTokens.of(role));
  }

  /** Calls as somebody with this role at that clinic. */
  public As as(String role, String clinicId) {
    return new As(TestTokens.of(role, clinicId));
  }

  /** Calls without a token. */
  public As asNobody() {
    return new As(null);
  }

  /** Somebody who calls. */
  public final class As {

    private final @Nullable String token;

    private As(@Nullable String token) {
      this.token = token;
    }

    public Response get(String path) {
      return send("GET", path, null, null, null);
    }

    /** Gets what is there now unless it is what the asker has. */
    public Response getUnless(String eTag, String path) {
      return exchange(
          HttpRequest.newBuilder(URI.create(baseUrl + path))
              .timeout(Duration.ofSeconds(30))
              .header("If-None-Match", eTag)
              .build());
    }

    /** Posts with an idempotency key of its own. */
    public Response post(String path, Object body) {
      return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, Object body, String idempotencyKey) {
      return send("POST", path, body, idempotencyKey, null);
    }

    public Response put(String path, Object body) {
      return send("PUT", path, body, null, null);
    }

    public Response put(String path, Object body, String ifMatch) {
      return send("PUT", path, body, null, ifMatch);
    }

    /** Puts a file as it is. */
    public Response putFile(String path, String contentType, byte[] file) {
      return exchange(
          authorized(path)
              .header("Content-Type", contentType)
              .PUT(BodyPublishers.ofByteArray(file))
              .build());
    }

    /** Posts a file as it is. */
    public Response postFile(String path, String contentType, byte[] file) {
      return exchange(
          authorized(path)
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofByteArray(file))
              .build());
    }

    /** The file at a path, which must be there. */
    public byte[] getFile(String path) {
      try {
        HttpResponse<byte[]> response =
            client.send(authorized(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
          throw new AssertionError("Expected a file but was " + response.statusCode());
        }
        return response.body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private HttpRequest.Builder authorized(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      return request;
    }

    /** Connects to server-sent events, from the id on that was seen last, or anew. */
    public LiveClient live(String path, @Nullable String lastEventId) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Accept", "text/event-stream");
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      try {
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
          throw new AssertionError("Expected a stream but was " + response.statusCode());
        }
        return new LiveClient(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    public Response send(
        String method,
        String path,
        @Nullable Object body,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch) {
      HttpRequest.Builder request = authorized(path);
      if (idempotencyKey != null) {
        request.header("Idempotency-Key", idempotencyKey);
      }
      if (ifMatch != null) {
        request.header("If-Match", ifMatch);
      }
      if (body == null) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request.header("Content-Type", "application/json");
        request.method(
            method,
            BodyPublishers.ofString(
                body instanceof String text ? text : MAPPER.writeValueAsString(body)));
      }
      return exchange(request.build());
    }

    private Response exchange(HttpRequest request) {
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return new Response(response.statusCode(), response.body(), response.headers());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What a service answered. */
  public record Response(int status, String body, java.net.http.HttpHeaders headers) {

    public JsonNode json() {
      return MAPPER.readTree(body);
    }

    public String eTag() {
      return headers.firstValue("ETag").orElseThrow();
    }

    /** The same response, if it has this status. */
    public Response expect(int expected) {
      if (status != expected) {
        throw new AssertionError("Expected " + expected + " but was " + status + ": " + body);
      }
      return this;
    }
  }
}
