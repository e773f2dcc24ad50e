package clinic.sura.platform.live;

import clinic.sura.platform.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the feed as server-sent events, one virtual thread for each client.
 *
 * <p>Each event's id is a position, given back by the client as {@code Last-Event-ID} when it
 * connects again, at whichever instance. A {@code change} says what to read again; a {@code reset}
 * says that changes may have been missed, so that everything has to be. A client that is too slow
 * is disconnected and catches up. A stream ends with the token that opened it.
 */
public final class LiveStreams implements SmartLifecycle {

  private static final long RECONNECT_MILLIS = 500;

  private final LiveFeed feed;
  private final JsonMapper mapper;
  private final long heartbeatMillis;
  private final Semaphore places;
  // A token's end is real time, wherever the business clock stands.
  private final Clock real = Clock.systemUTC();
  private volatile boolean running;

  LiveStreams(LiveFeed feed, JsonMapper mapper, Duration heartbeat, int atMost) {
    this.feed = feed;
    this.mapper = mapper;
    this.heartbeatMillis = heartbeat.toMillis();
    this.places = new Semaphore(atMost);
  }

  /**
   * Writes a clinic's changes until the client leaves, its token ends or the service stops.
   *
   * @param lastEventId where the client was when it was last connected; anything else than an id of
   *     this stream means that it starts anew
   * @throws Refusal with 503 if as many are connected as the service has room for
   */
  public void stream(String clinicId, @Nullable String lastEventId, HttpServletResponse response)
      throws IOException {
    if (!places.tryAcquire()) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "overloaded",
          "Too many are connected for live updates. Ask for what you need in the meantime.",
          Map.of());
    }
    try {
      serve(clinicId, lastEventId, response);
    } finally {
      places.release();
    }
  }

  private void serve(String clinicId, @Nullable String lastEventId, HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    // Some proxies collect what they pass on, unless they are told not to.
    response.setHeader("X-Accel-Buffering", "no");
    Instant end = endOfToken();
    OutputStream out = response.getOutputStream();
    write(out, "retry: " + RECONNECT_MILLIS + "\n\n");
    try {
      LiveListener listener = listener(clinicId, lastEventId, out, end);
      if (listener != null) {
        try {
          follow(listener, out, end);
        } finally {
          feed.leave(listener);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable LiveListener listener(
      String clinicId, @Nullable String lastEventId, OutputStream out, Instant end)
      throws IOException, InterruptedException {
    LivePosition seen = LivePosition.parse(lastEventId).orElse(null);
    while (goesOn(end)) {
      LiveListener listener = feed.listen(clinicId, seen, heartbeatMillis);
      if (listener != null) {
        return listener;
      }
      write(out, ":\n\n");
    }
    return null;
  }

  private void follow(LiveListener listener, OutputStream out, Instant end)
      throws IOException, InterruptedException {
    while (goesOn(end) && !listener.isDropped()) {
      LiveListener.Signal signal = listener.next(heartbeatMillis);
      write(
          out,
          switch (signal) {
            case LiveListener.Changed(var position, var change) ->
                "id: " + position + "\nevent: change\ndata: " + json(change) + "\n\n";
            case LiveListener.Reset(var position) ->
                "id: " + position + "\nevent: reset\ndata: {}\n\n";
            case LiveListener.Still(var position) -> still(position);
            case null -> still(feed.settled(listener));
          });
    }
  }

  /** A heartbeat; without data no client takes it for an event, but it notes how far it is. */
  private static String still(@Nullable LivePosition position) {
    return position == null ? ":\n\n" : ":\nid: " + position + "\n\n";
  }

  private String json(LiveChange change) {
    return mapper.writeValueAsString(change);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private boolean goesOn(Instant end) {
    return running && real.instant().isBefore(end);
  }

  private static Instant endOfToken() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    Instant end =
        caller instanceof JwtAuthenticationToken token ? token.getToken().getExpiresAt() : null;
    return end == null ? Instant.MAX : end;
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the server stops: it would wait for the streams, and they for it. */
  @Override
  public void stop() {
    running = false;
    feed.wake();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
