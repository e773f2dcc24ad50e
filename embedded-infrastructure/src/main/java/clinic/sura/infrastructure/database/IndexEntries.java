package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    perElement(document).forEach(part -> combine(part, KeyBytes.NOTHING, List.of(), entries));
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

  /**
   * The document itself, or, if several keys are inside one array, the document with each of the
   * array's elements in the array's place: an entry never mixes values of two elements.
   */
  private List<Document> perElement(Document document) {
    if (paths.size() == 1) {
      return List.of(document);
    }
    List<String> arrays =
        paths.stream().flatMap(path -> path.firstArrayIn(document).stream()).toList();
    List<String> distinct = arrays.stream().distinct().toList();
    if (distinct.size() > 1) {
      throw new CannotIndexParallelArraysError(
          distinct.stream().map(array -> array.substring(array.lastIndexOf('.') + 1)).toList());
    }
    return arrays.size() > 1 ? elements(document, arrays.getFirst()) : List.of(document);
  }

  private static List<Document> elements(Document document, String path) {
    List<String> fields = List.of(path.split("\\."));
    Object array = document;
    for (String field : fields) {
      array = array instanceof Document parent ? parent.getOrMissing(field) : array;
    }
    return array instanceof Collection<?> elements && !elements.isEmpty()
        ? elements.stream().map(element -> replaced(document, fields, element)).toList()
        : List.of(document);
  }

  private static Document replaced(Document document, List<String> fields, @Nullable Object value) {
    String field = fields.getFirst();
    Document copy = document.clone();
    copy.put(
        field,
        fields.size() > 1 && document.get(field) instanceof Document child
            ? replaced(child, fields.subList(1, fields.size()), value)
            : value);
    return copy;
  }
}
