package clinic.sura.system;

import clinic.sura.local.stack.LocalClinic;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A fault that notification could have, made by changing what it has in its database: what it then
 * sends is sent by the service itself, and really arrives.
 */
enum SeededDefect {

  /** A reminder was never planned. */
  FORGOTTEN {
    @Override
    void seed(HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now) {
      patient.book(DAYS_AHEAD);
      settled.run();
      database
          .getCollection(MESSAGES)
          .deleteOne(Filters.and(of(patient), Filters.eq("step", "week-before")));
    }
  },

  /** That a message was sent is forgotten, and it is sent again. */
  REPEATED {
    @Override
    void seed(HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now) {
      patient.book(DAYS_AHEAD);
      settled.run();
      Document sent =
          found(database, MESSAGES, patient, Filters.eq("kind", "BOOKING_CONFIRMED")).getFirst();
      String due = "SMS " + now.truncatedTo(ChronoUnit.MINUTES) + " " + sent.get("clinicId");
      sent.append("status", "PLANNED")
          .append("attempts", List.of())
          .append("nextTryAt", Date.from(now))
          .append("dueKey", due);
      restore(database, MESSAGES, List.of(sent));
    }
  },

  /** The service never heard that the visit is cancelled. */
  DEAF_TO_CANCELLATION {
    @Override
    void seed(HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now) {
      patient.book(DAYS_AHEAD);
      unheard(patient, database, settled, patient::cancel);
    }
  },

  /** The service never heard that the visit has been moved to another week. */
  DEAF_TO_MOVE {
    @Override
    void seed(HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now) {
      patient.book(DAYS_AHEAD);
      unheard(patient, database, settled, () -> patient.move(WEEK_LATER));
    }
  },

  /** The service never heard that the patient wants no messages any more. */
  DEAF_TO_OPT_OUT {
    @Override
    void seed(HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now) {
      patient.book(DAYS_AHEAD);
      unheard(patient, database, settled, patient::decide);
    }
  };

  private static final String MESSAGES = "messages";

  /** So that the reminder of the week before is still to come. */
  static final int DAYS_AHEAD = 8;

  private static final int WEEK_LATER = 17;

  /**
   * The patient books, and the fault is made; it shows within five days.
   *
   * @param settled waits until everything has been heard and sent
   */
  abstract void seed(
      HistoryOfPatient patient, MongoDatabase database, Runnable settled, Instant now);

  static MongoDatabase database(LocalClinic clinic) {
    return Databases.of(clinic).ofService("notification");
  }

  private static Bson of(HistoryOfPatient patient) {
    return Filters.eq("patientId", patient.id());
  }

  /** Something is done, heard of and answered, and afterwards nothing is known of it. */
  private static void unheard(
      HistoryOfPatient patient, MongoDatabase database, Runnable settled, Runnable act) {
    settled.run();
    List<Document> planned = found(database, MESSAGES, patient, Filters.eq("status", "PLANNED"));
    List<Document> facts = found(database, "occasions", patient, Filters.empty());
    Document preference =
        database.getCollection("preferences").find(Filters.eq("_id", patient.id())).first();
    act.run();
    settled.run();
    restore(database, "occasions", facts);
    restore(database, "preferences", List.of(preference));
    restore(database, MESSAGES, planned);
  }

  private static List<Document> found(
      MongoDatabase database, String collection, HistoryOfPatient patient, Bson which) {
    return database
        .getCollection(collection)
        .find(Filters.and(of(patient), which))
        .into(new ArrayList<>());
  }

  private static void restore(MongoDatabase database, String collection, List<Document> documents) {
    documents.forEach(
        document ->
            database
                .getCollection(collection)
                .replaceOne(
                    Filters.eq("_id", document.get("_id")),
                    document,
                    new ReplaceOptions().upsert(true)));
  }
}
