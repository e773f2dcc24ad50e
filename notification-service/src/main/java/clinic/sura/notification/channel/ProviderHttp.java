package clinic.sura.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/** Sends requests to a provider, each once, and tells those that can not have arrived. */
public final class ProviderHttp implements AutoCloseable {

  private final HttpClient client;
  private final Duration answerLimit;

  /**
   * A client.
   *
   * @param connectLimit for the connection
   * @param answerLimit for connection and answer together
   */
  public ProviderHttp(Duration connectLimit, Duration answerLimit) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connectLimit)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();
    this.answerLimit = answerLimit;
  }

  /** Sends a request; the reasons in the reply are kinds of failures and hold no address. */
  public HttpReply send(HttpRequest.Builder request) {
    try {
      return answered(client.send(request.timeout(answerLimit).build(), BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
      return new HttpReply.NotReached(e.getClass().getSimpleName());
    } catch (IOException e) {
      return new HttpReply.Silent(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HttpReply.Silent(e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static HttpReply answered(HttpResponse<String> response) {
    return new HttpReply.Answered(
        response.statusCode(),
        response.body(),
        HttpReply.quiet(
            response.headers().firstValue("Retry-After").orElse(null),
            response.headers().firstValue("Date").orElse(null)));
  }
}
