package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client was told is safe is there after a kill -9. */
class AcknowledgedWritesTest {

  private static final int WRITERS = 8;
  private static final long WRITING_MS = 3_000;

  /** Together more than the store would hold back by itself, and several journals full. */
  private static final int COUNTERS = 60;

  private static final int PAYLOAD = 4_000;
  private static final int COUNTED = 5_000;

  @TempDir Path folder;

  @Test
  void are_all_found_after_a_kill() throws Exception {
    Set<String> acknowledged = writeAndKill(EmbeddedDatabase.class);

    try (EmbeddedDatabase database = EmbeddedDatabase.start(file(), 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      Set<String> found = ids(client);
      assertThat(found).containsAll(acknowledged);
      assertThatExceptionOfType(MongoWriteException.class)
          .as("the index is whole too")
          .isThrownBy(
              () ->
                  Writers.appointments(client)
                      .insertOne(
                          Writers.appointment(acknowledged.iterator().next())
                              .append("_id", "another")));
      assertClaimsBelongToDocuments(client, found);
    }
  }

  @Test
  void are_carried_out_once_when_they_are_repeated_after_a_kill() throws Exception {
    Map<String, Integer> acknowledged = countAndKill();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(file(), 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      acknowledged.forEach(
          (counter, count) ->
              assertThat(counters(client).find(Filters.eq(counter)).first())
                  .as("counted up at most once more, by the write that the kill met")
                  .extracting(found -> found.get("count"))
                  .isIn(count, count + 1));
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(file(), 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      assertThat(counters(client).countDocuments()).isEqualTo(WRITERS * COUNTERS);
    }
  }

  private Map<String, Integer> countAndKill() throws Exception {
    int port = LoopbackPorts.free();
    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    try (ChildProcess database =
            ChildProcess.of(EmbeddedDatabase.class, "--file=" + file(), "--port=" + port);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      database.awaitLine("database ready");
      CountDownLatch enough = new CountDownLatch(COUNTED);
      try (MongoClient client =
          MongoClients.create("mongodb://" + LoopbackPorts.HOST + ":" + port)) {
        for (int writer = 0; writer < WRITERS; writer++) {
          List<String> own =
              IntStream.range(writer * COUNTERS, (writer + 1) * COUNTERS)
                  .mapToObj(number -> "counter-" + number)
                  .toList();
          writers.execute(() -> countUp(counters(client), own, acknowledged, enough));
        }
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        database.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      }
    }
    return acknowledged;
  }

  private static void countUp(
      MongoCollection<Document> counters,
      List<String> own,
      Map<String, Integer> acknowledged,
      CountDownLatch enough) {
    String payload = "x".repeat(PAYLOAD);
    try {
      for (int turn = 0; true; turn++) {
        String counter = own.get(turn % own.size());
        counters.updateOne(
            Filters.eq(counter),
            Updates.combine(Updates.inc("count", 1), Updates.set("payload", payload)),
            new UpdateOptions().upsert(true));
        acknowledged.merge(counter, 1, Integer::sum);
        enough.countDown();
      }
    } catch (MongoException killed) {
      // As it is meant to be.
    }
  }

  private static MongoCollection<Document> counters(MongoClient client) {
    return client.getDatabase("booking").getCollection("counters");
  }

  @Test
  void would_be_missed_by_this_test_if_they_were_committed_later() throws Exception {
    Set<String> acknowledged = writeAndKill(StockDatabase.class);

    int port = LoopbackPorts.free();
    try (ChildProcess database =
        ChildProcess.of(StockDatabase.class, "--file=" + file(), "--port=" + port)) {
      database.awaitLine("database ready");
      try (MongoClient client =
          MongoClients.create("mongodb://" + LoopbackPorts.HOST + ":" + port)) {
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(ids(client));
        assertThat(lost).isNotEmpty();
      }
    }
  }

  /** A kill in the middle of a write must leave neither half of it. */
  private static void assertClaimsBelongToDocuments(MongoClient client, Set<String> found) {
    for (int writer = 0; writer < WRITERS; writer++) {
      int next = 0;
      while (found.contains("w" + writer + "-" + next)) {
        next++;
      }
      Writers.appointments(client).insertOne(Writers.appointment("w" + writer + "-" + next));
    }
  }

  private Path file() {
    return folder.resolve("clinic.mv");
  }

  private Set<String> writeAndKill(Class<?> databaseMain) throws Exception {
    int port = LoopbackPorts.free();
    try (ChildProcess database =
        ChildProcess.of(databaseMain, "--file=" + file(), "--port=" + port)) {
      database.awaitLine("database ready");
      Writers writers = Writers.start("mongodb://" + LoopbackPorts.HOST + ":" + port, WRITERS);
      try (writers) {
        Thread.sleep(WRITING_MS);
        database.kill();
      }
      System.out.printf(
          "%s: %d writes/s by %d writers, file %d MiB%n",
          databaseMain.getSimpleName(),
          writers.acknowledged().size() * 1000L / WRITING_MS,
          WRITERS,
          Files.size(file()) >> 20);
      return writers.acknowledged();
    }
  }

  private static Set<String> ids(MongoClient client) {
    Set<String> ids = new HashSet<>();
    for (Document document : Writers.appointments(client).find()) {
      ids.add(document.getString("_id"));
    }
    return ids;
  }
}
