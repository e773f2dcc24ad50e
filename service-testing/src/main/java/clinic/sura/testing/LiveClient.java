package clinic.sura.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that reads along in the background. */
public final class LiveClient implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final InputStream body;
  private final BlockingQueue<Told> arrived = new LinkedBlockingQueue<>();
  private final List<Told> taken = new ArrayList<>();

  /** An event as it came. */
  public record Told(String id, String name, JsonNode data) {}

  public LiveClient(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::read);
  }

  /** The next event of that name, skipping others; fails if none comes in time. */
  public Told next(String name, Duration within) {
    return await(told -> told.name().equals(name), name, within);
  }

  /** The next change of that id, skipping others; fails if none comes in time. */
  public Told change(String id, Duration within) {
    return await(
        told -> told.name().equals("change") && told.data().get("id").asString().equals(id),
        "change of " + id,
        within);
  }

  /** The names of all events that were taken so far or are there now. */
  public List<String> names() {
    return all().stream().map(Told::name).toList();
  }

  /** What has changed, by all events that were taken so far or are there now. */
  public List<String> changedIds() {
    return all().stream()
        .filter(told -> told.name().equals("change"))
        .map(told -> told.data().get("id").asString())
        .toList();
  }

  private List<Told> all() {
    for (Told told = arrived.poll(); told != null; told = arrived.poll()) {
      taken.add(told);
    }
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Told await(Predicate<Told> wanted, String what, Duration within) {
    long end = System.nanoTime() + within.toNanos();
    try {
      while (true) {
        Told told = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (told == null) {
          throw new AssertionError("no " + what + " within " + within + ", but " + taken);
        }
        taken.add(told);
        if (wanted.test(told)) {
          return told;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    String id = "";
    String name = "message";
    StringBuilder data = new StringBuilder();
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data.append(line.substring(6));
        } else if (line.isEmpty()) {
          if (!data.isEmpty()) {
            arrived.add(new Told(id, name, MAPPER.readTree(data.toString())));
          }
          name = "message";
          data.setLength(0);
        }
      }
    } catch (IOException e) {
      // Closed from either side: there is nothing more to read.
      arrived.add(new Told(id, "closed", MAPPER.createObjectNode()));
    }
  }
}
