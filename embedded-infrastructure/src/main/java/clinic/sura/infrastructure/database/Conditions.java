package clinic.sura.infrastructure.database;

import clinic.sura.infrastructure.database.Condition.Between;
import clinic.sura.infrastructure.database.Condition.OneOf;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions that all matching documents fulfil: a query's top level and its {@code $and}s.
 *
 * <p>Two conditions on one path are never merged: in an array, different elements may fulfil them.
 */
record Conditions(Map<String, List<Condition>> byPath) {

  static Conditions of(Document query) {
    Map<String, List<Condition>> byPath = new HashMap<>();
    collect(query, byPath);
    return new Conditions(byPath);
  }

  private static void collect(Document query, Map<String, List<Condition>> byPath) {
    query.forEach(
        (path, demanded) -> {
          if (path.equals("$and") && demanded instanceof Collection<?> parts) {
            for (Object part : parts) {
              if (part instanceof Document subquery) {
                collect(subquery, byPath);
              }
            }
          } else if (!path.startsWith("$")) {
            Condition.of(demanded)
                .ifPresent(
                    condition ->
                        byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(condition));
          }
        });
  }

  /** The equality on the path that has the fewest values. */
  Optional<OneOf> equality(String path) {
    return byPath.getOrDefault(path, List.of()).stream()
        .filter(OneOf.class::isInstance)
        .map(OneOf.class::cast)
        .min(Comparator.comparingInt(equality -> equality.keys().size()));
  }

  Optional<Between> range(String path) {
    return byPath.getOrDefault(path, List.of()).stream()
        .filter(Between.class::isInstance)
        .map(Between.class::cast)
        .findFirst();
  }
}
