package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which entries a document has in an index: for each the key's bytes and the values behind them.
 *
 * @param paths the index's keys in their order
 * @param sparse documents that have none of the keys have no entry
 * @param endsWithId the {@code _id} is part of the key, as the values need not be unique
 */
record IndexEntries(List<IndexedPath> paths, boolean sparse, boolean endsWithId) {

  private static final IndexedPath ID = IndexedPath.of("_id");

  static IndexEntries of(List<IndexKey> keys, boolean sparse, boolean unique) {
    return new IndexEntries(
        keys.stream().map(key -> IndexedPath.of(key.getKey())).toList(), sparse, !unique);
  }

  /**
   * Sorted by key, without duplicates; never empty unless the index is sparse.
   *
   * @throws CannotIndexParallelArraysError if two keys are in different arrays
   */
  SortedMap<byte[], List<Object>> of(Document document) {
    SortedMap<byte[], List<Object>> entries = new TreeMap<>(Arrays::compareUnsigned);
    if (sparse && paths.stream().noneMatch(path -> path.isIn(document))) {
      return entries;
    }
    refuseParallelArrays(document);
    combine(document, KeyBytes.NOTHING, List.of(), entries);
    return entries;
  }

  private void combine(
      Document document, byte[] key, List<Object> values, SortedMap<byte[], List<Object>> entries) {
    if (values.size() == paths.size()) {
      byte[] id = endsWithId ? KeyBytes.of(document.get(ID.name())) : KeyBytes.NOTHING;
      entries.put(KeyBytes.join(key, id), values);
      return;
    }
    for (Object value : paths.get(values.size()).valuesIn(document)) {
      List<Object> extended = new ArrayList<>(values);
      extended.add(value);
      combine(document, KeyBytes.join(key, KeyBytes.of(value)), extended, entries);
    }
  }

  private void refuseParallelArrays(Document document) {
    if (paths.size() == 1) {
      return;
    }
    Set<String> arrays = new LinkedHashSet<>();
    paths.forEach(path -> path.firstArrayIn(document).ifPresent(arrays::add));
    if (arrays.size() > 1) {
      Collection<String> names =
          arrays.stream().map(array -> array.substring(array.lastIndexOf('.') + 1)).toList();
      throw new CannotIndexParallelArraysError(names);
    }
  }
}
