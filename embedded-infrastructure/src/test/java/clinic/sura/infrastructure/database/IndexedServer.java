package clinic.sura.infrastructure.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import org.bson.Document;
import org.h2.mvstore.MVStore;

/** A server and a client of it, with indexes or as the library comes. */
final class IndexedServer implements AutoCloseable {

  private final H2Backend backend;
  private final MongoServer server;
  private final MongoClient client;

  private IndexedServer(H2Backend backend) {
    this.backend = backend;
    this.server = new MongoServer(backend);
    this.client = MongoClients.create(server.bindAndGetConnectionString());
  }

  static IndexedServer inMemory() {
    return new IndexedServer(new IndexedBackend(MVStore.open(null)));
  }

  static IndexedServer in(Path file) {
    return new IndexedServer(new IndexedBackend(MVStore.open(file.toString())));
  }

  static IndexedServer withoutIndexes() {
    return new IndexedServer(new H2Backend(MVStore.open(null)));
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase("test").getCollection(name);
  }

  /** Whether an index answers the query. */
  boolean plans(String collection, String query) {
    return indexed(collection).plan(decoded(query)).isPresent();
  }

  /** What a query would be writing to its client now. */
  de.bwaldvogel.mongo.bson.Document found(String collection, String query) {
    return indexed(collection).handleQuery(decoded(query), 0, 1).iterator().next();
  }

  private IndexedCollection indexed(String collection) {
    return (IndexedCollection) backend.resolveDatabase("test").resolveCollection(collection, true);
  }

  private static de.bwaldvogel.mongo.bson.Document decoded(String json) {
    org.bson.io.BasicOutputBuffer out = new org.bson.io.BasicOutputBuffer();
    new org.bson.codecs.DocumentCodec()
        .encode(
            new org.bson.BsonBinaryWriter(out),
            Document.parse(json),
            org.bson.codecs.EncoderContext.builder().build());
    return de.bwaldvogel.mongo.wire.bson.BsonDecoder.decodeBson(
        io.netty.buffer.Unpooled.wrappedBuffer(out.toByteArray()));
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
