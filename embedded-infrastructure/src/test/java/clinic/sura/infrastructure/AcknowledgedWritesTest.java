package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client was told is safe is there after a kill -9. */
class AcknowledgedWritesTest {

  private static final int WRITERS = 8;
  private static final long WRITING_MS = 3_000;

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
