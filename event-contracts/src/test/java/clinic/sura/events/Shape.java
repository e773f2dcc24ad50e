package clinic.sura.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an event, one per line, such as {@code details.start: date-time, required}; a
 * record and a schema that agree have the same lines.
 */
final class Shape {

  private static final Map<Type, String> NAMES =
      Map.of(
          String.class, "string",
          Instant.class, "date-time",
          LocalDate.class, "date",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          boolean.class, "boolean",
          BigDecimal.class, "number",
          List.class, "list",
          Map.class, "map");

  private final TreeSet<String> lines = new TreeSet<>();

  private Shape() {}

  static TreeSet<String> of(Class<?> record) {
    Shape shape = new Shape();
    shape.addRecord(record, "");
    return shape.lines;
  }

  static TreeSet<String> of(JsonNode schema, JsonNode definitions) {
    Shape shape = new Shape();
    shape.addSchema(schema, definitions, "");
    return shape.lines;
  }

  private void addRecord(Class<?> record, String path) {
    for (RecordComponent component : record.getRecordComponents()) {
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      add(path + component.getName(), nameOf(component.getGenericType()), !optional, optional);
      if (component.getType().isRecord()) {
        addRecord(component.getType(), path + component.getName() + ".");
      }
    }
  }

  private static String nameOf(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return NAMES.get(generic.getRawType()) + " of " + nameOf(arguments[arguments.length - 1]);
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return "open " + plain.getSimpleName();
    }
    String name = NAMES.get(type);
    if (name == null) {
      throw new AssertionError("No schema type is known for " + type + ": teach Shape");
    }
    return name;
  }

  private void addSchema(JsonNode schema, JsonNode definitions, String path) {
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      JsonNode field = resolved(property.getValue(), definitions);
      add(
          path + name,
          nameOf(property.getValue(), definitions),
          required.contains(name),
          mayBeNull(field));
      addSchema(field, definitions, path + name + ".");
    }
    required.stream()
        .filter(name -> !schema.path("properties").has(name))
        .forEach(name -> lines.add(path + name + ": required, but no property"));
  }

  private static String nameOf(JsonNode property, JsonNode definitions) {
    JsonNode field = resolved(property, definitions);
    if (field.has("properties")) {
      String ref = property.path("$ref").asString("");
      boolean open = field.path("additionalProperties").asBoolean(true);
      return (open ? "open " : "closed ") + ref.substring(ref.lastIndexOf('/') + 1);
    }
    String type =
        field.path("type").isArray()
            ? field.path("type").get(0).asString()
            : field.path("type").asString("");
    return switch (type) {
      case "array" -> "list of " + nameOf(field.path("items"), definitions);
      case "object" -> "map of " + nameOf(field.path("additionalProperties"), definitions);
      default -> field.path("format").asString(type);
    };
  }

  private static boolean mayBeNull(JsonNode field) {
    return field.path("type").valueStream().anyMatch(type -> type.asString().equals("null"));
  }

  /** What a {@code $ref} points at; all of them point into the one file of definitions. */
  private static JsonNode resolved(JsonNode property, JsonNode definitions) {
    if (!property.has("$ref")) {
      return property;
    }
    String ref = property.get("$ref").asString();
    JsonNode target = definitions.at(ref.substring(ref.indexOf('#') + 1));
    if (target.isMissingNode()) {
      throw new AssertionError(ref + " points at nothing");
    }
    return target;
  }

  private void add(String field, String type, boolean required, boolean mayBeNull) {
    lines.add(
        "%s: %s, %s%s"
            .formatted(
                field, type, required ? "required" : "optional", mayBeNull ? ", may be null" : ""));
  }
}
