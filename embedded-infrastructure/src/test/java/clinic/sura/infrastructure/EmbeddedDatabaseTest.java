package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @Test
  void refuses_a_second_claim_of_the_same_resource_and_time() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(null, 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      MongoCollection<Document> appointments = claims(client);
      appointments.insertOne(claim("a", "room:1@09:00", "room:1@09:15"));

      assertThatExceptionOfType(MongoWriteException.class)
          .isThrownBy(() -> appointments.insertOne(claim("b", "room:1@09:15", "room:1@09:30")));
      appointments.insertOne(claim("c", "room:1@09:30"));
      assertThat(appointments.countDocuments()).isEqualTo(2);
    }
  }

  @Test
  void keeps_documents_and_indexes_over_a_restart() {
    Path file = folder.resolve("clinic.mv");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(file, 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      claims(client).insertOne(claim("a", "room:1@09:00"));
      claims(client).updateOne(Filters.eq("a"), Updates.set("note", "kept"));
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(file, 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      assertThat(claims(client).find().first()).containsEntry("note", "kept");
      assertThatExceptionOfType(MongoWriteException.class)
          .isThrownBy(() -> claims(client).insertOne(claim("b", "room:1@09:00")));
    }
  }

  @Test
  void keeps_no_space_for_what_was_overwritten() throws Exception {
    Path file = folder.resolve("clinic.mv");
    Path journal = folder.resolve("clinic.mv.journal");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(file, 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
      documents.insertOne(new Document("_id", "one"));
      for (int i = 0; i < 6_000; i++) {
        documents.updateOne(Filters.eq("one"), Updates.set("text", "x".repeat(2_000) + i));
        assertThat(Files.size(journal)).isLessThan(5_000_000);
      }
    }
    assertThat(Files.size(file)).isLessThan(100_000);
    assertThat(Files.size(journal)).isLessThan(100);
  }

  @Test
  void names_a_taken_port() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.HOST))) {
      assertThatExceptionOfType(InfrastructureFailure.class)
          .isThrownBy(() -> EmbeddedDatabase.start(null, taken.getLocalPort()))
          .withMessage(
              "Port " + taken.getLocalPort() + " of the database is taken by another process");
    }
  }

  @Test
  void refuses_a_damaged_file_in_one_line() throws Exception {
    Path file = Files.writeString(folder.resolve("clinic.mv"), "not a database".repeat(2_000));
    try (ChildProcess child =
        ChildProcess.of(EmbeddedDatabase.class, "--file=" + file, "--port=0")) {
      assertThat(child.awaitExit()).isEqualTo(Reason.DATA_DAMAGED.exitCode());
      assertThat(child.output()).hasSize(1).first().asString().contains("is damaged");
    }
  }

  @Test
  void refuses_a_file_that_another_process_uses() throws Exception {
    Path file = folder.resolve("clinic.mv");
    try (ChildProcess first =
        ChildProcess.of(EmbeddedDatabase.class, "--file=" + file, "--port=0")) {
      first.awaitLine("database ready");
      try (ChildProcess second =
          ChildProcess.of(EmbeddedDatabase.class, "--file=" + file, "--port=0")) {
        assertThat(second.awaitExit()).isEqualTo(Reason.DATA_IN_USE.exitCode());
        assertThat(second.output()).hasSize(1).first().asString().contains("another process");
      }
      first.terminate();
      first.awaitLine("database stopped");
    }
  }

  private static Document claim(String id, String... claims) {
    return new Document("_id", id).append("clinicId", "c").append("claims", List.of(claims));
  }

  private static MongoCollection<Document> claims(MongoClient client) {
    MongoCollection<Document> claims = client.getDatabase("booking").getCollection("appointments");
    claims.createIndex(Indexes.ascending("clinicId", "claims"), new IndexOptions().unique(true));
    return claims;
  }
}
