package clinic.sura.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that a service must refuse: a good one, made wrong in one place at a time, at every field
 * that the good one has. A field that is to be tried must therefore be in the good body.
 */
final class BadBodies {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int TOO_LONG = 20_000;

  /** Longer lists make bodies that are refused for their length. */
  private static final int MANY = 2_000;

  private final JsonNode document;
  private final ObjectNode good;
  private final List<BadBody> made = new ArrayList<>();

  /**
   * A body that must be refused.
   *
   * @param field what must be named, such as {@code hours[0].from}
   * @param what is wrong with it
   */
  record BadBody(String field, String what, String json) {}

  private BadBodies(JsonNode document, ObjectNode good) {
    this.document = document;
    this.good = good;
  }

  /**
   * All of them.
   *
   * @param document the service's OpenAPI document
   * @param schema of the body
   */
  static List<BadBody> of(JsonNode document, JsonNode schema, Object goodBody) {
    ObjectNode good = (ObjectNode) MAPPER.readTree(MAPPER.writeValueAsString(goodBody));
    var bodies = new BadBodies(document, good);
    bodies.object("", schema, root -> root);
    return bodies.made;
  }

  /** How to find a node again in a fresh copy of the good body. */
  private interface Path {
    JsonNode in(JsonNode root);
  }

  private void object(String name, JsonNode schema, Path path) {
    JsonNode resolved = resolved(schema);
    JsonNode properties = resolved.path("properties");
    if (properties.isEmpty()) {
      fields(name, path, _ -> resolved.path("additionalProperties"));
      return;
    }
    make(join(name, "noSuchField"), "unknown", path, node -> node.put("noSuchField", 1));
    List<String> required =
        resolved.path("required").valueStream().map(JsonNode::asString).toList();
    for (String field : required) {
      make(join(name, field), "missing", path, node -> node.remove(field));
      make(join(name, field), "null", path, node -> node.putNull(field));
    }
    fields(name, path, properties::path);
  }

  private void fields(String name, Path path, Function<String, JsonNode> schemaOf) {
    for (Map.Entry<String, JsonNode> property : path.in(good).properties()) {
      String field = property.getKey();
      value(
          join(name, field),
          schemaOf.apply(field),
          property.getValue(),
          root -> path.in(root).get(field),
          (root, wrong) -> ((ObjectNode) path.in(root)).set(field, wrong));
    }
  }

  private void value(
      String name, JsonNode schema, JsonNode value, Path path, BiConsumer<JsonNode, JsonNode> put) {
    if (value.isObject()) {
      replace(name, "text for an object", put, MAPPER.valueToTree("text"));
      object(name, schema, path);
    } else if (value.isArray()) {
      replace(name, "an object for a list", put, MAPPER.valueToTree(Map.of("no", "list")));
      array(name, schema, (ArrayNode) value, path, put);
    } else {
      replace(name, "an object for a value", put, MAPPER.valueToTree(Map.of("no", "value")));
      JsonNode described = resolved(schema);
      if (value.isString()) {
        replace(name, "too long", put, MAPPER.valueToTree("x".repeat(TOO_LONG)));
        text(name, described, put);
      } else if (value.isNumber()) {
        replace(name, "too large", put, MAPPER.readTree("1e300"));
        edges(name, described, put);
        replace(name, "text for a number", put, MAPPER.valueToTree("many"));
      } else {
        replace(name, "text for a boolean", put, MAPPER.valueToTree("perhaps"));
      }
    }
  }

  private void text(String name, JsonNode schema, BiConsumer<JsonNode, JsonNode> put) {
    if (schema.has("enum")) {
      replace(name, "no such value", put, MAPPER.valueToTree("NO_SUCH_VALUE"));
    }
    if (schema.path("minLength").asInt(0) > 0) {
      replace(name, "empty", put, MAPPER.valueToTree(""));
    }
    if (schema.has("maxLength") && schema.path("maxLength").asInt() < TOO_LONG) {
      int length = schema.path("maxLength").asInt() + 1;
      replace(name, "one too long", put, MAPPER.valueToTree("x".repeat(length)));
    }
    switch (schema.path("format").asString("")) {
      case "date" -> replace(name, "no such day", put, MAPPER.valueToTree("2026-02-30"));
      case "date-time" -> replace(name, "a day only", put, MAPPER.valueToTree("2026-12-01"));
      default -> {}
    }
  }

  /** One beyond each end: what is just allowed is known to the tests of each feature. */
  private void edges(String name, JsonNode schema, BiConsumer<JsonNode, JsonNode> put) {
    if (schema.has("minimum")) {
      BigDecimal below = schema.path("minimum").decimalValue().subtract(BigDecimal.ONE);
      replace(name, "too small", put, MAPPER.valueToTree(below));
    }
    if (schema.has("maximum")) {
      BigDecimal above = schema.path("maximum").decimalValue().add(BigDecimal.ONE);
      replace(name, "just too large", put, MAPPER.valueToTree(above));
    }
  }

  private void array(
      String name,
      JsonNode schema,
      ArrayNode value,
      Path path,
      BiConsumer<JsonNode, JsonNode> put) {
    int most = resolved(schema).path("maxItems").asInt(Integer.MAX_VALUE);
    if (most < MANY && !value.isEmpty()) {
      ArrayNode tooMany = MAPPER.createArrayNode();
      for (int i = 0; i <= most; i++) {
        // Some lists take no entry twice, or count it once.
        JsonNode first = value.get(0);
        tooMany.add(first.isString() ? MAPPER.valueToTree(first.asString() + i) : first);
      }
      replace(name, "too many", put, tooMany);
    }
    for (int i = 0; i < value.size(); i++) {
      int index = i;
      value(
          name + "[" + index + "]",
          resolved(schema).path("items"),
          value.get(index),
          root -> path.in(root).get(index),
          (root, wrong) -> ((ArrayNode) path.in(root)).set(index, wrong));
    }
  }

  private void make(String field, String what, Path path, Consumer<ObjectNode> spoil) {
    ObjectNode copy = good.deepCopy();
    spoil.accept((ObjectNode) path.in(copy));
    made.add(new BadBody(field, what, copy.toString()));
  }

  private void replace(
      String field, String what, BiConsumer<JsonNode, JsonNode> put, JsonNode wrong) {
    ObjectNode copy = good.deepCopy();
    put.accept(copy, wrong);
    made.add(new BadBody(field, what, copy.toString()));
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private static String join(String object, String field) {
    return object.isEmpty() ? field : object + "." + field;
  }
}
