package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that answers queries from its indexes and lets readers read together.
 *
 * <p>The stock collection hands out the stored documents themselves and an update changes them in
 * place, while another thread may be writing one to its client: the client could see half of an
 * update. Here a stored document never changes: whoever may change what was found is given copies,
 * and an update stores a changed copy. A plain query only writes what it found to its client, so it
 * is given the stored documents.
 */
final class IndexedCollection extends H2Collection {

  private final MVMap<Object, Document> documents;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** What becomes of the documents that the current thread finds. */
  private final ThreadLocal<UnaryOperator<Document>> handedOut =
      ThreadLocal.withInitial(() -> Document::cloneDeeply);

  IndexedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, documents, meta, cursors);
    this.documents = documents;
  }

  /** Finds, counts, updates and deletes all come through here. */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      @Nullable Document fieldSelector) {
    Comparator<Object> order =
        isNaturalDescending(orderBy) ? ValueComparator.desc() : documents.getKeyType()::compare;
    return plan(query)
        .map(
            plan ->
                matchDocuments(
                    query,
                    plan.positions(order),
                    orderBy,
                    numberToSkip,
                    limit,
                    batchSize,
                    fieldSelector))
        .orElseGet(
            () -> matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector));
  }

  /** Empty if the query reads the whole collection. */
  Optional<QueryPlan> plan(Document query) {
    return QueryPlan.of(query, orderedIndexes(), documents.sizeAsLong());
  }

  private List<OrderedIndex> orderedIndexes() {
    return getIndexes().stream()
        .filter(OrderedIndex.class::isInstance)
        .map(OrderedIndex.class::cast)
        .toList();
  }

  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return super.createQueryResult(matched.stream().map(handedOut.get()).toList(), batchSize);
  }

  @Override
  public QueryResult handleQuery(QueryParameters parameters) {
    Document selector = parameters.getQuerySelector();
    Document query = selector;
    Document orderBy = null;
    if (selector.containsKey("query")) {
      query = (Document) selector.get("query");
      orderBy = (Document) selector.get("orderby");
    } else if (selector.containsKey("$query")) {
      query = (Document) selector.get("$query");
      orderBy = (Document) selector.get("$orderby");
    }
    Document projection = parameters.getProjection();
    Optional<FieldChoice> choice = FieldChoice.of(projection);
    lock.readLock().lock();
    handedOut.set(choice.map(FieldChoice::from).orElseGet(this::untouched));
    try {
      return queryDocuments(
          query,
          orderBy,
          parameters.getNumberToSkip(),
          parameters.getLimit(),
          parameters.getBatchSize(),
          choice.isPresent() ? null : projection);
    } finally {
      handedOut.remove();
      lock.readLock().unlock();
    }
  }

  /**
   * A find-and-modify and a delete, too, look for their documents by a query, and may change them.
   */
  private UnaryOperator<Document> untouched() {
    return lock.isWriteLockedByCurrentThread() ? Document::cloneDeeply : UnaryOperator.identity();
  }

  /** The documents that an aggregation starts from: those of its leading {@code $match}. */
  @Override
  public Stream<Document> queryAllAsStream() {
    Document match = LeadingMatch.take(getFullName());
    return match == null
        ? super.queryAllAsStream()
        : with(
            lock.readLock(),
            () ->
                StreamSupport.stream(
                    queryDocuments(match, null, 0, 0, 0, null).spliterator(), false));
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    return with(lock.readLock(), () -> super.count(query, skip, limit));
  }

  /** Only values of one field are taken out of what was found. */
  @Override
  public Document handleDistinct(Document query) {
    lock.readLock().lock();
    handedOut.set(UnaryOperator.identity());
    try {
      return super.handleDistinct(query);
    } finally {
      handedOut.remove();
      lock.readLock().unlock();
    }
  }

  @Override
  public void addDocument(Document document) {
    with(lock.writeLock(), () -> super.addDocument(document));
  }

  @Override
  public void addDocuments(Stream<Document> added) {
    with(lock.writeLock(), () -> super.addDocuments(added));
  }

  @Override
  public List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
    return with(lock.writeLock(), () -> super.insertDocuments(added, isOrdered));
  }

  @Override
  public Document findAndModify(Document query) {
    return with(lock.writeLock(), () -> super.findAndModify(query));
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    return with(
        lock.writeLock(),
        () -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return with(lock.writeLock(), () -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  public void removeDocument(Document document) {
    with(lock.writeLock(), () -> super.removeDocument(document));
  }

  @Override
  public void renameTo(MongoDatabase newDatabase, String newCollectionName) {
    with(lock.writeLock(), () -> super.renameTo(newDatabase, newCollectionName));
  }

  /** Fills a new index from the documents; leaves nothing behind if one does not fit. */
  @Override
  public void addIndex(Index<Object> index) {
    with(
        lock.writeLock(),
        () -> {
          boolean isNew = index.isEmpty();
          try {
            super.addIndex(index);
          } catch (RuntimeException e) {
            if (isNew && index instanceof OrderedIndex ordered) {
              ordered.clear();
            }
            throw e;
          }
        });
  }

  @Override
  public void dropIndex(String indexName) {
    with(lock.writeLock(), () -> super.dropIndex(indexName));
  }

  private static void with(Lock held, Runnable action) {
    with(
        held,
        () -> {
          action.run();
          return held;
        });
  }

  private static <T> T with(Lock held, Supplier<T> action) {
    held.lock();
    try {
      return action.get();
    } finally {
      held.unlock();
    }
  }
}
