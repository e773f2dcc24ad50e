package clinic.sura.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Addresses that a service must refuse: a good one, made wrong in one parameter at a time, as the
 * OpenAPI document describes it.
 */
final class BadParameters {

  /** Ids that nothing has and nothing may get, as they stand in an address. */
  private static final List<String> BAD_IDS =
      List.of("No%20such%20id", "%E0%B8%81", "a%27b%24ne%3A1", "x".repeat(1_000));

  private static final int LONG = 2_000;

  private BadParameters() {}

  /**
   * An address to be tried.
   *
   * @param field what must be named, or empty where only a fault of the service's own is one
   * @param what is wrong with it
   */
  record BadAddress(String field, String what, String address) {}

  /**
   * All addresses that are wrong in the query.
   *
   * @param good the path, with a good value of each parameter that is needed
   */
  static List<BadAddress> inQuery(JsonNode operation, String good) {
    List<BadAddress> made = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        String name = parameter.path("name").asString();
        if (parameter.path("required").asBoolean(false)) {
          made.add(new BadAddress(name, "missing", address(good, name, null)));
        }
        wrongValues(parameter.path("schema"))
            .forEach(
                wrong ->
                    made.add(new BadAddress(name, '"' + wrong + '"', address(good, name, wrong))));
        if (wrongValues(parameter.path("schema")).isEmpty()) {
          made.add(new BadAddress("", name + " long", address(good, name, "x".repeat(LONG))));
          made.add(new BadAddress("", name + " a control character", address(good, name, "\0")));
        }
      }
    }
    return made;
  }

  /** The same address with an id that there is none of, at each place that has one. */
  static List<BadAddress> inPath(String template, String good) {
    String path = good.split("\\?", 2)[0];
    String[] names = template.split("/");
    String[] values = path.split("/");
    List<BadAddress> made = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        for (String bad : BAD_IDS) {
          String[] spoilt = values.clone();
          spoilt[i] = bad;
          made.add(new BadAddress("", names[i] + " no such", String.join("/", spoilt)));
        }
      }
    }
    return made;
  }

  private static List<String> wrongValues(JsonNode schema) {
    if (!schema.path("enum").isMissingNode()) {
      return List.of("NO_SUCH_VALUE");
    }
    return switch (schema.path("type").asString("") + schema.path("format").asString("")) {
      case "stringdate" -> List.of("soon", "2026-02-30", "2026-12-01T10:00:00Z");
      case "boolean" -> List.of("perhaps");
      case "integerint32", "integerint64" -> outside(schema);
      default -> List.of();
    };
  }

  private static List<String> outside(JsonNode schema) {
    List<String> wrong = new ArrayList<>(List.of("many", "1e300"));
    if (schema.has("minimum")) {
      wrong.add(String.valueOf(schema.path("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      wrong.add(String.valueOf(schema.path("maximum").asLong() + 1));
    }
    return wrong;
  }

  private static String address(String good, String name, @Nullable String value) {
    String[] parts = good.split("\\?", 2);
    Map<String, String> query = new LinkedHashMap<>();
    if (parts.length == 2) {
      for (String pair : parts[1].split("&")) {
        query.put(pair.split("=")[0], pair.split("=", 2)[1]);
      }
    }
    query.remove(name);
    if (value != null) {
      query.put(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return query.isEmpty() ? parts[0] : parts[0] + "?" + joined(query);
  }

  private static String joined(Map<String, String> query) {
    return query.entrySet().stream()
        .map((Entry<String, String> each) -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }
}
