package clinic.sura.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * The past of a clinic that has been busy for months: its appointments, each as one that was booked
 * through the API stands in the database, at another time and with another physician.
 */
final class FilledCalendar {

  private static final int AT_ONCE = 1_000;
  private static final int SLOTS_A_DAY = 36;
  private static final List<String> INSTANTS = List.of("start", "end", "heldFrom", "heldUntil");
  private static final List<String> BELONGS_TO_THE_PATTERN =
      List.of("outbox", "outboxPending", "outboxSince", "answers", "handledEvents");

  private final MongoCollection<Document> appointments;
  private final Document pattern;
  private final List<String> patients;
  private final int physicians;
  private final Instant opening;

  private FilledCalendar(
      MongoCollection<Document> appointments, List<String> patients, int physicians) {
    this.appointments = appointments;
    this.patients = patients;
    this.physicians = physicians;
    this.pattern =
        Objects.requireNonNull(
            appointments
                .find(
                    new Document("practitionerId", "load-0")
                        .append("patientId", new Document("$in", patients)))
                .sort(new Document("start", 1))
                .first(),
            "an appointment to copy");
    this.opening = pattern.getDate("start").toInstant();
  }

  /** Adds so many, on the days before those that the benchmark books. */
  static void fill(String mongoUri, List<String> patients, int physicians, int count) {
    try (MongoClient client = MongoClients.create(mongoUri)) {
      new FilledCalendar(
              client.getDatabase("sura-booking").getCollection("appointments"),
              patients,
              physicians)
          .add(count);
    }
  }

  private void add(int count) {
    for (int from = 0; from < count; from += AT_ONCE) {
      List<Document> batch = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
        batch.add(appointment(i));
      }
      appointments.insertMany(batch);
    }
  }

  private Document appointment(int number) {
    int physician = number % physicians;
    int slot = number / physicians % SLOTS_A_DAY;
    int daysAgo = 2 + number / physicians / SLOTS_A_DAY;
    Duration shift = Duration.ofMinutes(15L * slot).minusDays(daysAgo);
    Document copy = Document.parse(pattern.toJson());
    BELONGS_TO_THE_PATTERN.forEach(copy::remove);
    copy.put("_id", "filled-" + number);
    String patientId = patients.get(number % patients.size());
    copy.put("patientId", patientId);
    copy.put("practitionerId", "load-" + physician);
    copy.put("roomId", "load-" + physician);
    INSTANTS.forEach(
        field -> copy.put(field, Date.from(pattern.getDate(field).toInstant().plus(shift))));
    copy.put(
        "localDate", LocalDate.parse(pattern.getString("localDate")).minusDays(daysAgo).toString());
    copy.put("claims", claims(physician, patientId, opening.plus(shift)));
    copy.get("state", Document.class).append("status", "COMPLETED").append("at", copy.get("end"));
    return copy;
  }

  private static List<String> claims(int physician, String patientId, Instant start) {
    List<String> claims = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      String time = start.plus(Duration.ofMinutes(5L * step)).toString().substring(0, 16) + "Z";
      claims.add("practitioner:load-" + physician + "@" + time);
      claims.add("room:load-" + physician + "@" + time);
      claims.add("patient:" + patientId + "@" + time);
    }
    return claims;
  }
}
