package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * A database whose indexes work as MongoDB's do: unique and secondary, compound, on dotted paths
 * and arrays, for equality, {@code $in}, prefixes and ranges; kept in the store, so they are there
 * again after a restart.
 *
 * <p>The stock database has no secondary indexes, and uses a unique one only for a query of exactly
 * its keys. What still differs from MongoDB: an index is not used for sorting, and options such as
 * {@code partialFilterExpression} are ignored. See the package's description for the rules.
 */
final class IndexedDatabase extends H2Database {

  private static final String DATA_PREFIX = "databases.";
  private static final String META_PREFIX = "meta.";
  private static final String INDEX_INFIX = "._index_";

  private final MVStore store;

  /** Opens all collections and indexes that the store has of this database. */
  IndexedDatabase(String databaseName, MVStore store, CursorRegistry cursors) {
    this.store = store; // the superclass's constructor opens collections and indexes
    super(databaseName, store, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collectionName, CollectionOptions options) {
    String fullName = getFullCollectionNamespace(collectionName);
    MVMap<Object, Document> documents =
        store.openMap(
            DATA_PREFIX + fullName,
            new MVMap.Builder<Object, Document>().valueType(BsonDocumentType.INSTANCE));
    MVMap<String, Object> meta = store.openMap(META_PREFIX + fullName);
    return new IndexedCollection(this, collectionName, options, documents, meta, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return openIndex(collectionName, indexName, keys, sparse, true);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return openIndex(collectionName, indexName, keys, sparse, false);
  }

  private OrderedIndex openIndex(
      String collectionName,
      String indexName,
      List<IndexKey> keys,
      boolean sparse,
      boolean unique) {
    // the name that the superclass's dropIndex removes
    MVMap<byte[], Object> entries =
        store.openMap(
            getFullCollectionNamespace(collectionName) + INDEX_INFIX + indexName,
            new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
    return new OrderedIndex(entries, indexName, keys, sparse, unique);
  }

  @Override
  public Document handleCommand(
      Channel channel,
      String command,
      Document query,
      DatabaseResolver databaseResolver,
      Oplog oplog) {
    if (!command.equalsIgnoreCase("aggregate")) {
      return super.handleCommand(channel, command, query, databaseResolver, oplog);
    }
    return LeadingMatch.during(
        getDatabaseName(),
        query,
        () -> super.handleCommand(channel, command, query, databaseResolver, oplog));
  }

  /** Refused: the stock database would lose the data at the next start. */
  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
    throw new MongoServerError(
        115, "CommandNotSupported", "collections cannot be renamed in the embedded database");
  }
}
