package clinic.sura.web.relay;

import clinic.sura.web.Problems;
import clinic.sura.web.login.SessionTokens;
import clinic.sura.web.login.SessionTokens.Access;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a service's live updates on as they come: nothing is collected, and no limit is set on how
 * long they go on. When the page leaves, the next heartbeat finds nobody and the service is left; a
 * service that sends not even heartbeats is left too, and the page connects again.
 */
@Component
class LiveRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveRelay.class);

  private final SessionTokens tokens;
  private final HttpClient client;
  private final Duration answerWithin;
  private final Duration longestSilence;
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-watch").daemon().factory());
  private volatile boolean running;

  LiveRelay(
      SessionTokens tokens,
      @Value("${sura.web.connect-timeout}") Duration connectTimeout,
      @Value("${sura.web.read-timeout}") Duration answerWithin,
      @Value("${sura.web.live-silence}") Duration longestSilence) {
    this.tokens = tokens;
    this.answerWithin = answerWithin;
    this.longestSilence = longestSilence;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /** Answers with the stream of a service, or with why there is none. */
  ServerResponse stream(ServerRequest request, String service, URI address) {
    return switch (tokens.access(request.servletRequest())) {
      case Access.Granted(String token) -> opened(request, service, address, token);
      case Access.SignInNeeded() -> Problems.answer(Problems.signInNeeded());
      case Access.IdentityDown() -> Problems.answer(Problems.identityUnavailable());
    };
  }

  private ServerResponse opened(ServerRequest request, String service, URI address, String token) {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(address.resolve("/api/live"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", MediaType.TEXT_EVENT_STREAM_VALUE);
    String seen = request.headers().firstHeader("Last-Event-ID");
    String from = seen == null ? request.param("from").orElse(null) : seen;
    if (from != null && from.matches("[0-9.]{1,1000}")) {
      call.header("Last-Event-ID", from);
    }
    HttpResponse<InputStream> answer = answer(call.build(), service);
    if (answer == null) {
      return Problems.answer(Problems.serviceUnavailable(service));
    }
    if (answer.statusCode() != 200) {
      close(answer.body());
      return answer.statusCode() == 401
          ? Problems.answer(Problems.signInNeeded())
          : answer.statusCode() == 403
              ? Problems.answer(Problems.refused())
              : Problems.answer(Problems.serviceUnavailable(service));
    }
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .build(
            (_, response) -> {
              pass(new Stream(answer.body()), response.getOutputStream());
              return null;
            });
  }

  private @Nullable HttpResponse<InputStream> answer(HttpRequest call, String service) {
    var sent = client.sendAsync(call, BodyHandlers.ofInputStream());
    try {
      return sent.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      sent.cancel(true);
      log.warn("{} gives no live updates: {}", service, e.getMessage());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      sent.cancel(true);
      return null;
    }
  }

  private void pass(Stream stream, OutputStream page) {
    streams.add(stream);
    byte[] buffer = new byte[4096];
    try (InputStream from = stream.body) {
      page.flush();
      for (int read = from.read(buffer); running && read >= 0; read = from.read(buffer)) {
        stream.heardAt = System.nanoTime();
        page.write(buffer, 0, read);
        page.flush();
      }
    } catch (IOException e) {
      log.debug("A stream of live updates ended: {}", e.getMessage());
    } finally {
      streams.remove(stream);
    }
  }

  private static final class Stream {
    private final InputStream body;
    private volatile long heardAt = System.nanoTime();

    private Stream(InputStream body) {
      this.body = body;
    }
  }

  private void leaveTheSilent() {
    long now = System.nanoTime();
    streams.stream()
        .filter(stream -> now - stream.heardAt > longestSilence.toNanos())
        .forEach(stream -> close(stream.body));
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      log.debug("Closed already: {}", e.getMessage());
    }
  }

  @Override
  public void start() {
    running = true;
    var _ = watch.scheduleWithFixedDelay(this::leaveTheSilent, 5, 5, TimeUnit.SECONDS);
  }

  /** Before the server stops: it would wait for the streams, and they for it. */
  @Override
  public void stop() {
    running = false;
    streams.forEach(stream -> close(stream.body));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @PreDestroy
  void noLongerWatching() {
    watch.shutdownNow();
  }
}
