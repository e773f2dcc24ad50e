package clinic.sura.local.client;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a service answered.
 *
 * @param request method and address, for messages
 * @param json missing if the body is empty
 */
public record Answer(String request, int status, HttpHeaders headers, JsonNode json) {

  private static final JsonMapper JSON = new JsonMapper();

  static Answer of(String request, int status, HttpHeaders headers, String body) {
    boolean isJson =
        headers.firstValue("Content-Type").map(type -> type.contains("json")).orElse(false);
    return new Answer(
        request, status, headers, isJson ? JSON.readTree(body) : MissingNode.getInstance());
  }

  /**
   * @throws UnexpectedAnswer if the status is another
   */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new UnexpectedAnswer(this, expected);
    }
    return this;
  }

  /** The text at a path such as {@code /slots/0/start}; empty if there is none. */
  public String text(String path) {
    return json.at(path).asString("");
  }

  public List<JsonNode> list(String field) {
    return json.path(field).valueStream().toList();
  }
}
