package clinic.sura.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A browser as far as this server can tell: keeps cookies, follows redirects. */
final class Browser {

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  Browser signedIn() {
    get("/oauth2/authorization/sura");
    return this;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  /** Opens a stream and gives its lines as they come. */
  BufferedReader stream(String path, String lastEventId) {
    try {
      return new BufferedReader(
          new InputStreamReader(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(origin + path))
                          .header("Last-Event-ID", lastEventId)
                          .build(),
                      BodyHandlers.ofInputStream())
                  .body(),
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As our pages do it: the CSRF cookie's value comes back in a header. */
  HttpResponse<String> post(String path, String json) {
    String token = cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none");
    return send(request(path, json).header("X-XSRF-TOKEN", token));
  }

  /** As another site's form does it. */
  HttpResponse<String> postFromElsewhere(String path, String json) {
    return send(request(path, json));
  }

  /** As a mail program (RFC 8058) or a server of another company posts a form. */
  HttpResponse<String> postForm(String path, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  private HttpRequest.Builder request(String path, String json) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "key-1")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
