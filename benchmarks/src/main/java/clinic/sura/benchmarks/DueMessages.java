package clinic.sura.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import clinic.sura.local.stack.LocalClinic;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** Messages that are due and not sent yet: while there are some, the machine is busy with them. */
final class DueMessages {

  private DueMessages() {}

  static boolean any(LocalClinic clinic) {
    try (MongoClient client = MongoClients.create(clinic.ports().mongoUri())) {
      return client
              .getDatabase("sura-notification")
              .getCollection("messages")
              .find(and(exists("dueKey"), lte("dueAt", clinic.clock().now())))
              .first()
          != null;
    }
  }
}
