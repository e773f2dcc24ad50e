package clinic.sura.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A service that writes down what it is asked and answers {@code {"ok":true}}. */
final class SmallService implements AutoCloseable {

  record Call(String method, String uri, Map<String, List<String>> headers, String body) {}

  final List<Call> calls = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private volatile @Nullable OutputStream listening;

  SmallService() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.createContext("/api/live", this::stream);
    server.createContext("/links/messages/token/stop", this::leadOn);
    server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Sends a line of a stream to whoever listens; false once nobody does. */
  boolean tell(String line) {
    var out = listening;
    if (out == null) {
      return false;
    }
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void stream(HttpExchange http) throws IOException {
    calls.add(
        new Call(
            http.getRequestMethod(),
            http.getRequestURI().toString(),
            Map.copyOf(http.getRequestHeaders()),
            ""));
    http.getResponseHeaders().set("Content-Type", "text/event-stream");
    http.sendResponseHeaders(200, 0);
    listening = http.getResponseBody();
    tell(":\n\n");
  }

  /** Whoever looks is sent to the page; a POST is done, and has nothing to say. */
  private void leadOn(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            http.getRequestMethod(),
            http.getRequestURI().toString(),
            Map.copyOf(http.getRequestHeaders()),
            body));
    http.getResponseHeaders().set("Location", "/m/token");
    http.sendResponseHeaders(http.getRequestMethod().equals("GET") ? 303 : 204, -1);
    http.close();
  }

  private void answer(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            http.getRequestMethod(),
            http.getRequestURI().toString(),
            Map.copyOf(http.getRequestHeaders()),
            body));
    byte[] bytes = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(200, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
