package clinic.sura.testing;

import clinic.sura.testing.Api.Response;
import clinic.sura.testing.BadBodies.BadBody;
import clinic.sura.testing.BadParameters.BadAddress;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends every endpoint what it must refuse: each field of a body and each parameter of the wrong
 * type, too long, out of range, missing, unknown, and ids that nothing has. A refusal is a 400
 * problem that names the field; it changes nothing.
 *
 * <p>The endpoints are those of the service's own OpenAPI document, so one without an example here
 * is a finding too; an endpoint that is only read, and needs no parameter, is its own example.
 */
public final class BadInputCheck {

  /** What a refused request may leave: who asked for what. */
  private static final List<String> NOT_COMPARED = List.of("audit");

  /** If it were accepted, it would not end. */
  private static final String STREAM = "/api/live";

  private final JsonNode document;
  private final MongoDatabase database;
  private final String clinicId;
  private final Api.As reader;
  private final Map<String, Example> examples = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private int tried;

  private record Example(Api.As caller, String path, @Nullable Object body) {}

  /**
   * A check of one service.
   *
   * @param clinicId whose documents must stay as they are
   * @param reader who may read what there is no example of
   */
  public BadInputCheck(JsonNode openApi, MongoDatabase database, String clinicId, Api.As reader) {
    this.document = openApi;
    this.database = database;
    this.clinicId = clinicId;
    this.reader = reader;
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

  /**
   * An endpoint that is only read, and what it needs.
   *
   * @param address with ids in place and a good value of each parameter that is needed
   */
  public BadInputCheck reading(String endpoint, Api.As caller, String address) {
    examples.put(endpoint, new Example(caller, address, null));
    return this;
  }

  /** What was not refused as it should be; empty if all was. */
  public List<String> findings() {
    Map<String, List<String>> before = snapshot();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        JsonNode schema = schema(operation.getValue());
        if (!schema.isMissingNode()) {
          tryBodies(method, path.getKey(), schema);
        }
        if (!path.getKey().equals(STREAM)) {
          tryParameters(method, path.getKey(), operation.getValue());
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
    System.out.printf("%d bad requests, %d findings%n", tried, findings.size());
    return List.copyOf(findings);
  }

  private static JsonNode schema(JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content");
    return content.path("application/json").path("schema");
  }

  private void tryParameters(String method, String path, JsonNode operation) {
    Example example =
        examples.getOrDefault(
            method + " " + path, new Example(reader, path.replaceAll("[{}]", ""), null));
    if (!examples.containsKey(method + " " + path) && needsMore(operation)) {
      findings.add("There is no example of " + method + " " + path);
      return;
    }
    List<BadAddress> addresses = new ArrayList<>(BadParameters.inQuery(operation, example.path()));
    addresses.addAll(BadParameters.inPath(path, example.path()));
    for (BadAddress bad : addresses) {
      tried++;
      String key = method.equals("POST") ? UUID.randomUUID().toString() : null;
      Response response = example.caller().send(method, bad.address(), example.body(), key, null);
      if (!isRefusal(response, bad)) {
        findings.add(
            "%s %s, %s %s: %d %s"
                .formatted(
                    method, path, bad.field(), bad.what(), response.status(), response.body()));
      }
    }
  }

  private static boolean needsMore(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(
            each ->
                each.path("in").asString().equals("query")
                    && each.path("required").asBoolean(false));
  }

  /** Text of any kind may be answered, if it is no fault; an id that nothing has may not. */
  private static boolean isRefusal(Response response, BadAddress bad) {
    if (!bad.field().isEmpty()) {
      return isRefusal(response, bad.field());
    }
    boolean isText = !bad.what().endsWith("no such");
    return (isText && response.status() < 300)
        || (response.status() >= 400 && response.status() < 500 && isProblem(response));
  }

  private void tryBodies(String method, String path, JsonNode schema) {
    Example example = examples.get(method + " " + path);
    if (example == null || example.body() == null) {
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
        && isProblem(response)
        && response
            .json()
            .path("errors")
            .valueStream()
            .map(error -> error.path("field").asString())
            .anyMatch(named -> isPartOf(steps(named), steps(field)));
  }

  private static boolean isProblem(Response response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .startsWith("application/problem+json");
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
