package clinic.sura.infrastructure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedDatabaseTest {

  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

  @Test
  void conditions_on_the_first_keys_of_an_index_use_it_and_others_do_not() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);
      visits.createIndex(keys("clinicId", "status", "startsAt"));
      visits.createIndex(keys("clinicId", "claims"), UNIQUE);

      assertThat(server.plans("visits", "{_id: 'v7', version: 3}")).isTrue();
      assertThat(server.plans("visits", "{clinicId: 'c1', claims: {$in: ['k1', 'k2']}}")).isTrue();
      assertThat(server.plans("visits", "{clinicId: 'c1', status: 's1', startsAt: {$gte: 5}}"))
          .isTrue();
      assertThat(server.plans("visits", "{$and: [{clinicId: 'c1'}, {status: 's1'}]}")).isTrue();
      assertThat(server.plans("visits", "{$or: [{_id: 'v1'}, {clinicId: 'c1', status: 's1'}]}"))
          .isTrue();
      assertThat(server.plans("visits", "{status: 's1'}")).isFalse();
      assertThat(server.plans("visits", "{clinicId: {$ne: 'c1'}}")).isFalse();
      assertThat(server.plans("visits", "{$or: [{_id: 'v1'}, {status: 's1'}]}")).isFalse();
    }
  }

  @Test
  void indexes_are_there_again_after_a_restart(@TempDir Path directory) {
    Path file = directory.resolve("data.mv");
    try (IndexedServer server = IndexedServer.in(file)) {
      MongoCollection<Document> visits = visits(server);
      visits.createIndex(keys("clinicId", "startsAt"));
      visits.createIndex(keys("clinicId", "claims"), UNIQUE);
      visits.updateOne(new Document("_id", "v5"), set("startsAt", 999));
      visits.deleteOne(new Document("_id", "v6"));
    }
    try (IndexedServer server = IndexedServer.in(file)) {
      MongoCollection<Document> visits = server.collection("visits");
      assertThat(server.plans("visits", "{clinicId: 'c0', startsAt: 999}")).isTrue();
      assertThat(ids(visits, new Document("clinicId", "c1").append("startsAt", 999)))
          .containsExactly("v5");
      assertThat(ids(visits, new Document("clinicId", "c1").append("startsAt", 5))).isEmpty();
      assertThat(ids(visits, new Document("clinicId", "c2").append("startsAt", 6))).isEmpty();
      assertThat(ids(visits, new Document("clinicId", "c3").append("claims", "k7")))
          .containsExactly("v7");
      assertThat(visits.countDocuments()).isEqualTo(99);
      assertThatThrownBy(() -> visits.insertOne(visit(307, "c3", "k7")))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  @Test
  void distinct_values_are_those_of_the_documents_that_are_found() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);
      visits.createIndex(keys("clinicId", "startsAt"));
      visits.updateOne(new Document("_id", "v11"), set("startsAt", 7));
      Document early = new Document("clinicId", "c3").append("startsAt", new Document("$lt", 12));

      assertThat(visits.distinct("startsAt", early, Integer.class)).containsExactlyInAnyOrder(3, 7);
      assertThat(ids(visits, early)).containsExactlyInAnyOrder("v3", "v7", "v11");
    }
  }

  @Test
  void a_refused_write_leaves_documents_and_indexes_as_they_were() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);
      visits.createIndex(keys("clinicId", "claims"), UNIQUE);

      assertThatThrownBy(() -> visits.insertOne(visit(203, "c3", "free", "k7")))
          .isInstanceOfSatisfying(
              MongoWriteException.class,
              e -> {
                assertThat(e.getError().getCode()).isEqualTo(11000);
                assertThat(e.getMessage())
                    .contains(
                        "index: clinicId_1_claims_1 dup key: { clinicId: \"c3\", claims: \"k7\" }");
              });
      assertThatThrownBy(
              () ->
                  visits.updateOne(
                      new Document("_id", "v11"), set("claims", List.of("free", "k7"))))
          .isInstanceOf(MongoWriteException.class);

      assertThat(ids(visits, new Document("clinicId", "c3").append("claims", "free"))).isEmpty();
      visits.updateOne(new Document("_id", "v11"), set("claims", List.of("free", "k11")));
      assertThat(ids(visits, new Document("clinicId", "c3").append("claims", "free")))
          .containsExactly("v11");
    }
  }

  @Test
  void a_unique_index_on_two_fields_of_an_array_keeps_the_elements_apart() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> carts = server.collection("carts");
      carts.createIndex(keys("items.lot", "items.n"), UNIQUE);
      carts.insertOne(cart("first", item("a", 1), item("b", 2)));
      carts.insertOne(cart("second", item("a", 2), item("b", 1)));

      assertThatThrownBy(() -> carts.insertOne(cart("third", item("c", 1), item("b", 2))))
          .isInstanceOf(MongoWriteException.class);
      assertThat(ids(carts, new Document("items.lot", "a").append("items.n", 2)))
          .containsExactly("first", "second");
    }
  }

  @Test
  void two_arrays_cannot_be_indexed_together() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> carts = server.collection("carts");
      carts.createIndex(keys("items.lot", "claims"));

      assertThatThrownBy(
              () -> carts.insertOne(cart("first", item("a", 1)).append("claims", List.of("k"))))
          .isInstanceOf(MongoWriteException.class)
          .hasMessageContaining("cannot index parallel arrays");
      assertThat(carts.countDocuments()).isZero();
    }
  }

  private static Document cart(String id, Document... items) {
    return new Document("_id", id).append("items", List.of(items));
  }

  private static Document item(String lot, int n) {
    return new Document("lot", lot).append("n", n);
  }

  @Test
  void an_index_that_the_documents_contradict_is_not_created() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);

      assertThatThrownBy(() -> visits.createIndex(keys("clinicId"), UNIQUE))
          .isInstanceOf(MongoException.class);
      visits.deleteMany(new Document("version", 1).append("_id", new Document("$gt", "v1")));
      visits.createIndex(keys("clinicId"), UNIQUE);

      assertThat(ids(visits, new Document("clinicId", "c0"))).containsExactly("v0");
    }
  }

  @Test
  void a_dropped_index_can_be_created_anew_with_other_keys() {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);
      visits.createIndex(keys("clinicId", "startsAt"), new IndexOptions().name("lookup"));
      visits.dropIndex("lookup");
      assertThat(server.plans("visits", "{clinicId: 'c1', startsAt: 5}")).isFalse();

      visits.createIndex(keys("status", "startsAt"), new IndexOptions().name("lookup"));
      assertThat(ids(visits, new Document("status", "s1").append("startsAt", 11)))
          .containsExactly("v11");

      visits.drop();
      MongoCollection<Document> again = visits(server);
      again.createIndex(keys("status", "startsAt"), new IndexOptions().name("lookup"));
      assertThat(ids(again, new Document("status", "s1").append("startsAt", 11)))
          .containsExactly("v11");
    }
  }

  @Test
  void what_a_reader_was_given_stays_as_it_was_whatever_is_written_then() {
    Document one = new Document("_id", "v5");
    List<Consumer<MongoCollection<Document>>> writes =
        List.of(
            visits -> visits.updateOne(one, set("status", "new")),
            visits -> visits.findOneAndUpdate(one, set("status", "new")),
            visits -> visits.replaceOne(one, visit(500, "c1", "k500").append("_id", "v5")),
            visits -> visits.findOneAndReplace(one, visit(500, "c1", "k500").append("_id", "v5")),
            visits -> visits.bulkWrite(List.of(new UpdateOneModel<>(one, set("status", "new")))),
            visits -> visits.findOneAndDelete(one),
            visits -> visits.deleteOne(one));
    for (Consumer<MongoCollection<Document>> write : writes) {
      try (IndexedServer server = IndexedServer.inMemory()) {
        MongoCollection<Document> visits = visits(server);
        var given = server.found("visits", "{_id: 'v5'}");
        String before = given.toString();
        write.accept(visits);
        assertThat(given.toString()).isEqualTo(before);
      }
    }
  }

  @Test
  void readers_never_see_half_of_an_update() throws InterruptedException {
    try (IndexedServer server = IndexedServer.inMemory()) {
      MongoCollection<Document> visits = visits(server);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 1; i <= 2_000; i++) {
                      Document fields = new Document();
                      for (int field = 0; field < 20; field++) {
                        fields.append("f" + field, i);
                      }
                      visits.updateOne(new Document("_id", "v1"), new Document("$set", fields));
                    }
                  });
      while (writer.isAlive()) {
        Document seen = visits.find(new Document("_id", "v1")).first();
        assertThat(seen.get("f0")).isEqualTo(seen.get("f19"));
      }
      writer.join();
    }
  }

  private static MongoCollection<Document> visits(IndexedServer server) {
    MongoCollection<Document> visits = server.collection("visits");
    visits.insertMany(
        IntStream.range(0, 100).mapToObj(i -> visit(i, "c" + i % 4, "k" + i, "l" + i)).toList());
    return visits;
  }

  private static Document visit(int number, String clinicId, String... claims) {
    return new Document("_id", "v" + number)
        .append("clinicId", clinicId)
        .append("status", "s" + number % 5)
        .append("startsAt", number)
        .append("version", 1)
        .append("claims", List.of(claims));
  }

  private static Document keys(String... names) {
    Document keys = new Document();
    for (String name : names) {
      keys.append(name, 1);
    }
    return keys;
  }

  private static Document set(String field, Object value) {
    return new Document("$set", new Document(field, value));
  }

  private static List<String> ids(MongoCollection<Document> collection, Document query) {
    return collection.find(query).map(found -> found.getString("_id")).into(new ArrayList<>());
  }
}
