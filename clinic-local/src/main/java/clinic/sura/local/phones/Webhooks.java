package clinic.sura.local.phones;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Calls the clinic as the providers do, and again if it does not answer or has a fault.
 *
 * @see WebhookCalls for what is called
 */
final class Webhooks implements AutoCloseable {

  private static final int TRIES = 10;
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int FIRST_FAULT = 500;

  private final @Nullable WebhookCalls calls;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Calls the clinic at that address.
   *
   * @param clinic where it is found from outside; it is told nothing if null
   */
  Webhooks(@Nullable URI clinic) {
    this.calls = clinic == null ? null : new WebhookCalls(clinic);
  }

  /** Tells of a message, each time after such a wait. */
  void receipts(PhoneMessage message, List<Duration> waits, boolean arrived) {
    if (calls != null) {
      HttpRequest receipt = calls.receipt(message, arrived);
      threads.submit(
          () -> {
            for (Duration wait : waits) {
              Thread.sleep(wait);
              call(receipt);
            }
            return null;
          });
    }
  }

  /**
   * Tells what somebody has written.
   *
   * @return the answer's status; 0 if there is nobody to tell
   */
  int written(Provider provider, String from, String text) throws IOException {
    return calls == null ? 0 : once(calls.written(provider, from, text, newId()));
  }

  /** Tells which button somebody has pressed. */
  int pressed(Provider provider, String from, String data) throws IOException {
    return calls == null ? 0 : once(calls.pressed(provider, from, data, newId()));
  }

  private static String newId() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  private void call(HttpRequest request) throws InterruptedException {
    for (int left = TRIES; left > 0; left--) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() < FIRST_FAULT) {
          return;
        }
      } catch (IOException e) {
        System.out.println("the clinic was not reached: " + e.getClass().getSimpleName());
      }
      Thread.sleep(BETWEEN);
    }
  }

  private int once(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static HttpRequest post(URI address, String contentType, String body, String... headers) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(10))
        .headers(headers)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
