package clinic.sura.local.phones;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An answer with its headers. */
record Reply(int status, String body, Map<String, String> headers) {

  private static final JsonMapper JSON = new JsonMapper();

  static Reply json(int status, Object value) {
    return new Reply(
        status,
        JSON.writeValueAsString(value),
        Map.of("Content-Type", "application/json; charset=utf-8"));
  }

  static Reply html(String page) {
    return new Reply(200, page, Map.of("Content-Type", "text/html; charset=utf-8"));
  }

  static Reply empty(int status) {
    return new Reply(status, "", Map.of());
  }

  static Reply seeOther(String place) {
    return new Reply(303, "", Map.of("Location", place));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, body, more);
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
