package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index kept as a sorted map from {@linkplain KeyBytes the bytes} of the indexed values to the
 * document's position (its {@code _id}).
 *
 * <p>An array has an entry for each element, a missing value counts as null. A unique index has one
 * entry for a key; in a secondary index the {@code _id} ends each key, so many documents can share
 * the values before it. The direction of a key (1, -1) makes no difference: sorting is done after
 * the query.
 */
final class OrderedIndex extends Index<Object> {

  private final MVMap<byte[], Object> entries;
  private final IndexEntries documentEntries;
  private final boolean unique;

  OrderedIndex(
      MVMap<byte[], Object> entries,
      String name,
      List<IndexKey> keys,
      boolean sparse,
      boolean unique) {
    super(name, keys, sparse);
    this.entries = entries;
    this.unique = unique;
    this.documentEntries = IndexEntries.of(keys, sparse, unique);
  }

  List<IndexedPath> paths() {
    return documentEntries.paths();
  }

  boolean omitsDocumentsWithoutValues() {
    return isSparse();
  }

  @Nullable Object positionOf(byte[] key) {
    return entries.get(key);
  }

  /** The entries from one key to another, both included if they exist. */
  Cursor<byte[], Object> between(byte[] from, byte[] to) {
    return entries.cursor(from, to, false);
  }

  /** The number of entries between two keys, from the page counts: no entry is visited. */
  long countBetween(byte[] from, byte[] to) {
    return rank(to) - rank(from);
  }

  private long rank(byte[] key) {
    long index = entries.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }

  void clear() {
    entries.clear();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    documentEntries.of(document).forEach((key, values) -> refuseIfTaken(key, values, collection));
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    SortedMap<byte[], List<Object>> added = documentEntries.of(document);
    added.forEach((key, values) -> refuseIfTaken(key, values, collection));
    added.keySet().forEach(key -> entries.put(key, Missing.ofNullable(position)));
  }

  private void refuseIfTaken(byte[] key, List<Object> values, MongoCollection<Object> collection) {
    if (unique && entries.containsKey(key)) {
      throw new DuplicateKeyError(
          this,
          collection,
          getKeys(),
          new KeyValue(values.stream().map(OrderedIndex::shown).toList()));
    }
  }

  private static Object shown(Object value) {
    return value instanceof KeyBytes.EmptyArray ? List.of() : value;
  }

  @Override
  public @Nullable Object remove(Document document) {
    @Nullable Object position = null;
    for (byte[] key : documentEntries.of(document).keySet()) {
      @Nullable Object removed = entries.remove(key);
      position = removed == null ? position : removed;
    }
    return position;
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    for (byte[] key : documentEntries.of(document).keySet()) {
      return entries.get(key);
    }
    return null;
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
    if (sameValues(oldDocument, newDocument)) {
      return;
    }
    SortedMap<byte[], List<Object>> own = documentEntries.of(oldDocument);
    for (Map.Entry<byte[], List<Object>> wanted : documentEntries.of(newDocument).entrySet()) {
      if (!own.containsKey(wanted.getKey())) {
        refuseIfTaken(wanted.getKey(), wanted.getValue(), collection);
      }
    }
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      Object position,
      MongoCollection<Object> collection) {
    if (sameValues(oldDocument, newDocument)) {
      return;
    }
    SortedMap<byte[], List<Object>> before = documentEntries.of(oldDocument);
    SortedMap<byte[], List<Object>> after = documentEntries.of(newDocument);
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(entries::remove);
    after.keySet().stream()
        .filter(key -> !before.containsKey(key))
        .forEach(key -> entries.put(key, Missing.ofNullable(position)));
  }

  private boolean sameValues(Document oldDocument, Document newDocument) {
    return paths().stream()
        .map(IndexedPath::root)
        .allMatch(
            root -> Objects.equals(oldDocument.getOrMissing(root), newDocument.getOrMissing(root)));
  }

  /** Planning is the collection's: it compares indexes with each other. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    // the database removes the map
  }
}
