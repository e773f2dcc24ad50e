package clinic.sura.testing;

import clinic.sura.testing.Api.Response;
import clinic.sura.testing.BadBodies.BadBody;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Sends every endpoint that takes a body what it must refuse: each field of the wrong type, too
 * long, missing, unknown. A refusal is a 400 problem that names the field; it changes nothing.
 *
 * <p>The endpoints are those of the service's own OpenAPI document, so one without an example here
 * is a finding too.
 */
public final class BadInputCheck {

  /** What a refused request may leave: who asked for what. */
  private static final List<String> NOT_COMPARED = List.of("audit");

  private final JsonNode document;
  private final MongoDatabase database;
  private final String clinicId;
  private final Map<String, Example> examples = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private int tried;

  private record Example(Api.As caller, String path, Object body) {}

  /**
   * A check of one service.
   *
   * @param clinicId whose documents must stay as they are
   */
  public BadInputCheck(JsonNode openApi, MongoDatabase database, String clinicId) {
    this.document = openApi;
    this.database = database;
    this.clinicId = clinicId;
  }

  /**
   * An endpoint with a body that it would take.
   *
   * @param endpoint as the OpenAPI document names it, such as {@code POST /api/rooms/{id}}
   * @param path the same with ids in place
   * @param body with every field there is
   */
  public BadInputCheck with(String endpoint, Api.As caller, String path, Object body) {
    examples.put(endpoint, new Example(caller, path, body));
    return this;
  }

  /** What was not refused as it should be; empty if all was. */
  public List<String> findings() {
    Map<String, List<String>> before = snapshot();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode schema = schema(operation.getValue());
        if (!schema.isMissingNode()) {
          tryAll(operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), schema);
        }
      }
    }
    snapshot()
        .forEach(
            (collection, documents) -> {
              if (!documents.equals(before.getOrDefault(collection, List.of()))) {
                findings.add("Something changed in " + collection);
              }
            });
    if (tried == 0) {
      findings.add("Nothing was tried: the document has no bodies");
    }
    System.out.printf("%d bad bodies, %d findings%n", tried, findings.size());
    return List.copyOf(findings);
  }

  private static JsonNode schema(JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content");
    return content.path("application/json").path("schema");
  }

  private void tryAll(String method, String path, JsonNode schema) {
    Example example = examples.get(method + " " + path);
    if (example == null) {
      findings.add("There is no example of " + method + " " + path);
      return;
    }
    for (BadBody bad : BadBodies.of(document, schema, example.body())) {
      tried++;
      String key = method.equals("POST") ? UUID.randomUUID().toString() : null;
      Response response = example.caller().send(method, example.path(), bad.json(), key, null);
      if (!isRefusal(response, bad.field())) {
        findings.add(
            "%s %s, %s %s: %d %s"
                .formatted(
                    method, path, bad.field(), bad.what(), response.status(), response.body()));
      }
    }
  }

  /** A wrong part may be named by the whole that it belongs to, and a whole by its part. */
  private static boolean isRefusal(Response response, String field) {
    return response.status() == 400
        && response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json")
        && response
            .json()
            .path("errors")
            .valueStream()
            .map(error -> error.path("field").asString())
            .anyMatch(named -> isPartOf(steps(named), steps(field)));
  }

  private static boolean isPartOf(String named, String field) {
    return !named.equals(".") && (named.startsWith(field) || field.startsWith(named));
  }

  /** {@code legs[LEFT].units} and {@code legs.LEFT.units} are the same; a set has no places. */
  private static String steps(String field) {
    return field.replace("[]", "").replace("[", ".").replace("]", "") + ".";
  }

  private Map<String, List<String>> snapshot() {
    Map<String, List<String>> collections = new TreeMap<>();
    for (String name : database.listCollectionNames()) {
      if (!NOT_COMPARED.contains(name)) {
        List<String> documents = new ArrayList<>();
        for (Document found :
            database.getCollection(name).find(new Document("clinicId", clinicId))) {
          found.keySet().removeIf(field -> field.startsWith("outbox"));
          documents.add(found.toJson());
        }
        documents.sort(null);
        collections.put(name, documents);
      }
    }
    return collections;
  }
}
