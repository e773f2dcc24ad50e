package clinic.sura.system;

import static org.awaitility.Awaitility.await;

import clinic.sura.local.stack.LocalClinic;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Looks behind the services: what their databases hold, and what their consumers have read. */
final class Databases {

  private static final List<String> SERVICES = List.of("booking", "treatment", "notification");

  /** Bookkeeping that differs without the state being another. */
  private static final List<String> BOOKKEEPING =
      List.of("handledEvents", "outbox", "outboxPending", "outboxSince", "answers");

  private static final Map<String, Databases> BY_URI = new ConcurrentHashMap<>();

  private final MongoClient client;

  private Databases(String uri) {
    this.client = MongoClients.create(uri);
  }

  static Databases of(LocalClinic clinic) {
    return BY_URI.computeIfAbsent(clinic.ports().mongoUri(), Databases::new);
  }

  MongoDatabase ofService(String service) {
    return client.getDatabase("sura-" + service);
  }

  /** Documents whose events are not published yet, in all services. */
  long pendingEvents() {
    long pending = 0;
    for (String service : SERVICES) {
      MongoDatabase database = ofService(service);
      for (String collection : database.listCollectionNames()) {
        pending +=
            database.getCollection(collection).countDocuments(Filters.eq("outboxPending", true));
      }
    }
    return pending;
  }

  /** Everything the services know, without the traces of how they came to know it. */
  Map<String, Document> state() {
    Map<String, Document> state = new TreeMap<>();
    for (String service : SERVICES) {
      MongoDatabase database = ofService(service);
      for (String collection : database.listCollectionNames()) {
        if (collection.startsWith("audit")) {
          continue;
        }
        for (Document document : database.getCollection(collection).find()) {
          BOOKKEEPING.forEach(document::remove);
          state.put(service + "/" + collection + "/" + document.get("_id"), document);
        }
      }
    }
    return state;
  }

  /** Waits until every event is published and every consumer has read all of them. */
  void awaitQuiet(LocalClinic clinic) {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", clinic.ports().bootstrapServers()))) {
      await("no event waits anywhere")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(100))
          .ignoreExceptions()
          .until(() -> pendingEvents() == 0 && lag(admin) == 0 && pendingEvents() == 0);
    }
  }

  /**
   * Waits until it is quiet and whatever is due of these patients has been taken up; what a service
   * died with is taken up again once its claim has run out.
   */
  void awaitTakenUp(LocalClinic clinic, List<String> patientIds) {
    awaitNone(
        clinic,
        patientIds,
        () ->
            Filters.and(Filters.exists("dueKey"), Filters.lte("nextTryAt", clinic.clock().now())));
  }

  /** Waits until it is quiet and whatever is due of these patients has been sent, or has failed. */
  void awaitSent(LocalClinic clinic, List<String> patientIds) {
    awaitTakenUp(clinic, patientIds);
    awaitNone(clinic, patientIds, () -> Filters.eq("status", "CLAIMED"));
  }

  private void awaitNone(LocalClinic clinic, List<String> patientIds, Supplier<Bson> which) {
    await("no message is due or on its way")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              awaitQuiet(clinic);
              return ofService("notification")
                      .getCollection("messages")
                      .countDocuments(Filters.and(Filters.in("patientId", patientIds), which.get()))
                  == 0;
            });
  }

  private static long lag(Admin admin) throws ExecutionException, InterruptedException {
    long lag = 0;
    for (String service : SERVICES) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets("sura-" + service).partitionsToOffsetAndMetadata().get();
      var ends =
          admin
              .listOffsets(
                  read.keySet().stream()
                      .collect(java.util.stream.Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
              .all()
              .get();
      for (var end : ends.entrySet()) {
        lag += end.getValue().offset() - read.get(end.getKey()).offset();
      }
    }
    return lag;
  }
}
