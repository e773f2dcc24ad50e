package clinic.sura.infrastructure;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;

/** Writers who book appointments as fast as they can and remember what was acknowledged. */
final class Writers implements AutoCloseable {

  private static final int CLAIMS = 12;

  private final MongoClient client;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Thread> threads;

  private Writers(String connectionString, int count) {
    client = MongoClients.create(connectionString + "/?serverSelectionTimeoutMS=5000");
    MongoCollection<Document> appointments = appointments(client);
    appointments.createIndex(
        Indexes.ascending("clinicId", "claims"), new IndexOptions().unique(true));
    threads =
        IntStream.range(0, count)
            .mapToObj(writer -> Thread.ofPlatform().start(() -> write(appointments, writer)))
            .toList();
  }

  static Writers start(String connectionString, int count) {
    return new Writers(connectionString, count);
  }

  private void write(MongoCollection<Document> appointments, int writer) {
    for (int number = 0; !stopped.get(); number++) {
      String id = "w" + writer + "-" + number;
      try {
        appointments.insertOne(appointment(id));
        acknowledged.add(id);
      } catch (MongoException e) {
        return;
      }
    }
  }

  static Document appointment(String id) {
    return new Document("_id", id)
        .append("clinicId", "bangkok")
        .append(
            "claims",
            IntStream.range(0, CLAIMS).mapToObj(step -> "practitioner:" + id + "@" + step).toList())
        .append("note", "x".repeat(400));
  }

  static MongoCollection<Document> appointments(MongoClient client) {
    return client.getDatabase("booking").getCollection("appointments");
  }

  Set<String> acknowledged() {
    return acknowledged;
  }

  /** Stops writing; returns when the last writer has its answer. */
  @Override
  public void close() throws InterruptedException {
    stopped.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    client.close();
  }
}
