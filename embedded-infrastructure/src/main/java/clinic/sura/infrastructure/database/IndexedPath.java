package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a dotted path, walked through documents and the elements of arrays.
 *
 * @param name as in the index and in queries, e.g. {@code items.lot}
 */
record IndexedPath(String name, List<String> fields) {

  static IndexedPath of(String name) {
    return new IndexedPath(name, List.of(name.split("\\.", -1)));
  }

  String root() {
    return fields.getFirst();
  }

  /** Every value that a condition on this path can meet in the document; at least one. */
  List<Object> valuesIn(Document document) {
    List<Object> values = new ArrayList<>(4);
    collect(document, 0, values);
    return values;
  }

  /** The path of the first array on the way, if one is met. */
  Optional<String> firstArrayIn(Document document) {
    @Nullable Object value = document;
    for (int i = 0; i < fields.size() && value instanceof Document parent; i++) {
      value = parent.get(fields.get(i));
      if (value instanceof Collection) {
        return Optional.of(String.join(".", fields.subList(0, i + 1)));
      }
    }
    return Optional.empty();
  }

  boolean isIn(Document document) {
    @Nullable Object value = document;
    for (String field : fields) {
      if (value instanceof Collection) {
        return true;
      }
      if (!(value instanceof Document parent) || !parent.containsKey(field)) {
        return false;
      }
      value = parent.get(field);
    }
    return true;
  }

  private void collect(@Nullable Object value, int depth, List<Object> values) {
    if (value instanceof Collection<?> array) {
      elements(array, depth, values);
    } else if (depth == fields.size()) {
      values.add(Missing.ofNullable(value));
    } else if (value instanceof Document document) {
      collect(document.getOrMissing(fields.get(depth)), depth + 1, values);
    } else {
      values.add(Missing.getInstance());
    }
  }

  private void elements(Collection<?> array, int depth, List<Object> values) {
    if (depth < fields.size() && isPosition(fields.get(depth))) {
      int position = Integer.parseInt(fields.get(depth));
      Object found =
          array instanceof List<?> list && position < list.size()
              ? list.get(position)
              : Missing.getInstance();
      collect(found, depth + 1, values);
    } else if (array.isEmpty()) {
      values.add(KeyBytes.EmptyArray.INSTANCE);
    } else {
      array.forEach(element -> collect(element, depth, values));
    }
  }

  private static boolean isPosition(String field) {
    return !field.isEmpty()
        && field.length() < 10
        && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
