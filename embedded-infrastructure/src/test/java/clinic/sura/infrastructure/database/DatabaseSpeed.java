package clinic.sura.infrastructure.database;

import clinic.sura.infrastructure.EmbeddedDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Prints how fast the embedded database answers. Arguments: {@code indexed|stock} and the number of
 * documents.
 */
final class DatabaseSpeed {

  private static final int CLAIMS = 12;

  private final MongoCollection<Document> appointments;
  private final int documents;

  private DatabaseSpeed(MongoCollection<Document> appointments, int documents) {
    this.appointments = appointments;
    this.documents = documents;
  }

  public static void main(String[] args) throws Exception {
    int documents = Integer.parseInt(args[1]);
    if (args[0].equals("stock")) {
      try (IndexedServer server = IndexedServer.withoutIndexes()) {
        new DatabaseSpeed(server.collection("appointments"), documents).run();
      }
      return;
    }
    Path directory = Files.createTempDirectory("speed");
    Path file = directory.resolve("speed.mv");
    opened(file, documents, DatabaseSpeed::run);
    System.out.printf("file %d MB; after a restart:%n", Files.size(file) >> 20);
    opened(file, documents, DatabaseSpeed::queries);
    Files.delete(file);
    Files.delete(directory);
  }

  private static void opened(Path file, int documents, Consumer<DatabaseSpeed> measurement) {
    long before = System.nanoTime();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(file, 0);
        MongoClient client = MongoClients.create(database.connectionString())) {
      System.out.printf("started in %d ms%n", (System.nanoTime() - before) / 1_000_000);
      measurement.accept(
          new DatabaseSpeed(client.getDatabase("test").getCollection("appointments"), documents));
    }
  }

  private void run() {
    appointments.createIndex(
        new Document("clinicId", 1).append("claims", 1), new IndexOptions().unique(true));
    appointments.createIndex(new Document("clinicId", 1).append("localDate", 1));
    long before = System.nanoTime();
    for (int i = 0; i < documents; i += 100) {
      appointments.insertMany(IntStream.range(i, i + 100).mapToObj(this::appointment).toList());
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    System.out.printf("insert (in hundreds)          %8.0f documents/s%n", documents / seconds);
    queries();
    measure("insert one", 1_000, i -> appointments.insertOne(appointment(documents + i)));
    measure(
        "replace one by _id, version",
        1_000,
        i ->
            appointments.replaceOne(
                new Document("_id", id(i * 7)).append("version", 1), appointment(i * 7)));
  }

  private void queries() {
    measure("find nothing (round trip)", 2_000, i -> list(new Document("_id", "none")));
    measure(
        "find _id, version",
        2_000,
        i -> list(new Document("_id", id(i * 13)).append("version", 1)));
    measure(
        "find clinicId, 100 claims",
        1_000,
        i ->
            list(
                new Document("clinicId", "bangkok")
                    .append(
                        "claims",
                        new Document(
                            "$in",
                            IntStream.range(0, 100)
                                .mapToObj(k -> claim(i * 31 + k, 3))
                                .toList()))));
    measure(
        "find clinicId, localDate (50)",
        1_000,
        i -> list(new Document("clinicId", "bangkok").append("localDate", date(i * 17))));
    measure(
        "count by aggregate (50)",
        1_000,
        i ->
            appointments.countDocuments(
                new Document("clinicId", "bangkok").append("localDate", date(i * 17))));
    measure(
        "find a range of 2 localDates",
        1_000,
        i ->
            list(
                new Document("clinicId", "bangkok")
                    .append(
                        "localDate",
                        new Document("$gte", date(i * 50)).append("$lt", date(i * 50 + 100)))));
  }

  private void measure(String what, int times, IntConsumer action) {
    long[] micros = new long[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      action.accept(i % (documents / 50));
      micros[i] = (System.nanoTime() - before) / 1_000;
      if (Arrays.stream(micros).sum() > 4_000_000) {
        micros = Arrays.copyOf(micros, i + 1);
        break;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-30s p50 %7.3f ms   p99 %7.3f ms%n",
        what, micros[micros.length / 2] / 1e3, micros[micros.length * 99 / 100] / 1e3);
  }

  private List<Document> list(Document query) {
    return appointments.find(query).batchSize(1_000).into(new ArrayList<>());
  }

  private Document appointment(int number) {
    return new Document("_id", id(number))
        .append("clinicId", "bangkok")
        .append("version", 1)
        .append("patientId", "patient-" + number % 5_000)
        .append("localDate", date(number))
        .append("state", new Document("kind", "Booked").append("by", "desk"))
        .append("claims", IntStream.range(0, CLAIMS).mapToObj(k -> claim(number, k)).toList())
        .append(
            "outbox", List.of(new Document("type", "ConsultationBooked").append("seq", number)));
  }

  private static String id(int number) {
    return "appointment-%08d-6ba7b810".formatted(number);
  }

  private static String date(int number) {
    return "day-%06d".formatted(number / 50);
  }

  private static String claim(int number, int k) {
    return "practitioner:dr-%d@2026-11-23T%d".formatted(k, number);
  }
}
