package clinic.sura.infrastructure.database;

import clinic.sura.infrastructure.database.Condition.Between;
import clinic.sura.infrastructure.database.Condition.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A way to answer a query from one index: the parts of it to read. They hold every matching
 * document and usually some others.
 *
 * @param points the parts are single keys of a unique index
 */
record IndexScan(OrderedIndex index, List<Between> parts, boolean points) {

  /** Beyond so many parts, further keys of the index narrow the scan no more. */
  private static final int MAX_PARTS = 10_000;

  /** Empty if the conditions do not include the index's first key. */
  static Optional<IndexScan> of(OrderedIndex index, Conditions conditions) {
    List<byte[]> prefixes = List.of(KeyBytes.NOTHING);
    boolean excludesNull = false;
    int bound = 0;
    Optional<Between> range = Optional.empty();
    for (IndexedPath path : usable(index.paths())) {
      Optional<OneOf> equality = conditions.equality(path.name());
      int width = equality.map(e -> e.keys().size()).orElse(0);
      if (equality.isEmpty() || (bound > 0 && (long) prefixes.size() * width > MAX_PARTS)) {
        range = equality.isEmpty() ? conditions.range(path.name()) : Optional.empty();
        break;
      }
      prefixes = extended(prefixes, equality.get().keys());
      excludesNull |= !equality.get().admitsNull();
      bound++;
    }
    excludesNull |= range.isPresent();
    if ((bound == 0 && range.isEmpty()) || (index.omitsDocumentsWithoutValues() && !excludesNull)) {
      return Optional.empty();
    }
    boolean points = index.isUnique() && bound == index.paths().size();
    return Optional.of(new IndexScan(index, parts(prefixes, range), points));
  }

  /**
   * Two keys within one array may be fulfilled by different elements, which no single entry shows:
   * only the first of them narrows the scan.
   */
  private static List<IndexedPath> usable(List<IndexedPath> paths) {
    for (int i = 1; i < paths.size(); i++) {
      String root = paths.get(i).root();
      if (paths.subList(0, i).stream().anyMatch(earlier -> earlier.root().equals(root))) {
        return paths.subList(0, i);
      }
    }
    return paths;
  }

  private static List<byte[]> extended(List<byte[]> prefixes, List<byte[]> keys) {
    List<byte[]> extended = new ArrayList<>(prefixes.size() * keys.size());
    for (byte[] prefix : prefixes) {
      keys.forEach(key -> extended.add(KeyBytes.join(prefix, key)));
    }
    return extended;
  }

  private static List<Between> parts(List<byte[]> prefixes, Optional<Between> range) {
    return prefixes.stream()
        .map(
            prefix ->
                range
                    .map(
                        r ->
                            new Between(
                                KeyBytes.join(prefix, r.from()), KeyBytes.join(prefix, r.to())))
                    .orElseGet(() -> new Between(prefix, KeyBytes.after(prefix))))
        .toList();
  }

  /** How many entries would be read; counting stops beyond {@code enough}. */
  long entries(long enough) {
    if (points) {
      return parts.size();
    }
    long entries = 0;
    for (Between part : parts) {
      entries += index.countBetween(part.from(), part.to());
      if (entries > enough) {
        break;
      }
    }
    return entries;
  }

  /** Calls with the position of each entry; one document may have several. */
  void forEachPosition(Consumer<Object> consumer) {
    for (Between part : parts) {
      if (points) {
        @Nullable Object position = index.positionOf(part.from());
        if (position != null) {
          consumer.accept(position);
        }
      } else {
        Cursor<byte[], Object> cursor = index.between(part.from(), part.to());
        while (cursor.hasNext()) {
          cursor.next();
          consumer.accept(cursor.getValue());
        }
      }
    }
  }
}
