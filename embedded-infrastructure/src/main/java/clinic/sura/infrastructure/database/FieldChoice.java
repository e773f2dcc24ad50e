package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A projection that names whole top-level fields. It takes them as they are, where the stock
 * projection copies all of a document first.
 *
 * @param included whether the fields are those to give, or those to leave out
 */
record FieldChoice(Set<String> fields, boolean included, boolean withId) {

  private static final String ID = "_id";

  /** Empty if there is no projection, or if it asks for more than whole fields. */
  static Optional<FieldChoice> of(@Nullable Document projection) {
    if (projection == null || projection.isEmpty()) {
      return Optional.empty();
    }
    Set<Boolean> modes =
        projection.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(ID))
            .map(entry -> isSet(entry.getValue()))
            .collect(Collectors.toSet());
    boolean isPlain =
        projection.entrySet().stream()
            .allMatch(entry -> isFlag(entry.getValue()) && isTopLevel(entry.getKey()));
    boolean included = modes.contains(true);
    boolean namesId = projection.containsKey(ID) && isSet(projection.get(ID));
    if (!isPlain || modes.size() != 1 || (namesId && !included)) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldChoice(
            projection.keySet().stream()
                .filter(field -> !field.equals(ID))
                .collect(Collectors.toSet()),
            included,
            namesId || !projection.containsKey(ID)));
  }

  UnaryOperator<Document> from() {
    return document -> {
      Document chosen = new Document();
      for (Map.Entry<String, Object> field : document.entrySet()) {
        boolean isGiven =
            field.getKey().equals(ID) ? withId : fields.contains(field.getKey()) == included;
        if (isGiven) {
          chosen.put(field.getKey(), field.getValue());
        }
      }
      return chosen;
    };
  }

  private static boolean isTopLevel(String field) {
    return field.indexOf('.') < 0 && !field.startsWith("$");
  }

  private static boolean isFlag(@Nullable Object value) {
    return value instanceof Boolean || value instanceof Number;
  }

  private static boolean isSet(@Nullable Object value) {
    return value instanceof Boolean flag
        ? flag
        : value instanceof Number number && number.intValue() != 0;
  }
}
