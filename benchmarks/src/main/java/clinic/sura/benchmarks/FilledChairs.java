package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The past of a clinic that has treated for years: as many signed sessions as are wanted, each with
 * a vial of its own, as one that was signed through the API stands in the database.
 */
final class FilledChairs {

  private static final int SESSIONS = Integer.getInteger("sessions", 100_000);
  private static final int SESSIONS_OF_A_LOT = 250;
  private static final int SESSIONS_OF_A_PATIENT = 2;
  private static final int SESSIONS_OF_A_CHART = 200;
  private static final int AT_ONCE = 1_000;
  private static final List<Integer> RECALLED = List.of(7, 70, 170, 270, 370);
  private static final List<String> OF_THE_PATTERN =
      List.of("outbox", "outboxPending", "outboxSince", "answers", "handledEvents");

  private FilledChairs() {}

  /**
   * How long recalls take among all sessions, of a lot with 125 patients each, ms; each from a
   * clinic that has told everybody of the one before.
   */
  static List<Double> recallMillis(LocalClinic clinic) {
    Caller physician = clinic.api().as("PHYSICIAN");
    return RECALLED.stream()
        .filter(lot -> lot < SESSIONS / SESSIONS_OF_A_LOT)
        .map(
            lot -> {
              EventLatency.awaitCalm(clinic);
              return recall(physician, "FILLED" + lot) / 1e6;
            })
        .toList();
  }

  private static long recall(Caller physician, String lot) {
    long begin = System.nanoTime();
    int patients =
        physician
            .post(
                Component.TREATMENT,
                "/api/lot-recalls",
                Map.of("product", "BOTOX", "lot", lot, "reason", "Potency out of specification"))
            .expect(200)
            .list("patients")
            .size();
    long took = System.nanoTime() - begin;
    if (patients != SESSIONS_OF_A_LOT / SESSIONS_OF_A_PATIENT) {
      throw new IllegalStateException("The recall of " + lot + " names " + patients + " patients");
    }
    return took;
  }

  /**
   * Fills the database.
   *
   * @return a patient with an open chart, of whom there are 200 sessions more
   */
  static String fill(LocalClinic clinic) {
    try (MongoClient client = MongoClients.create(clinic.ports().mongoUri())) {
      MongoDatabase database = client.getDatabase("sura-treatment");
      Document session =
          Objects.requireNonNull(
              database
                  .getCollection("sessions")
                  .find(Filters.exists("signed.signature.hash"))
                  .first(),
              "a signed session to copy");
      String vialId = session.getList("points", Document.class).getFirst().getString("vialId");
      Document vial =
          Objects.requireNonNull(
              database.getCollection("vials").find(Filters.eq("_id", vialId)).first(), "its vial");
      Copies copies = new Copies(session, vial);
      multiply(database.getCollection("sessions"), session, copies::of);
      multiply(database.getCollection("vials"), vial, copies::of);
      database
          .getCollection("sessions")
          .insertMany(
              IntStream.range(SESSIONS, SESSIONS + SESSIONS_OF_A_CHART)
                  .mapToObj(number -> Document.parse(copies.ofSamePatient(bare(session), number)))
                  .toList());
      return session.getString("patientId");
    }
  }

  private static void multiply(
      MongoCollection<Document> collection,
      Document pattern,
      BiFunction<String, Integer, String> copy) {
    String json = bare(pattern);
    for (int from = 0; from < SESSIONS; from += AT_ONCE) {
      collection.insertMany(
          IntStream.range(from, from + AT_ONCE)
              .mapToObj(number -> Document.parse(copy.apply(json, number)))
              .toList());
    }
  }

  private static String bare(Document pattern) {
    Document bare = Document.parse(pattern.toJson());
    OF_THE_PATTERN.forEach(bare::remove);
    return bare.toJson();
  }

  /** What differs from copy to copy. */
  private record Copies(String sessionId, String patientId, String appointmentId, String vialId) {

    Copies(Document session, Document vial) {
      this(
          session.getString("_id"),
          session.getString("patientId"),
          session.getString("appointmentId"),
          vial.getString("_id"));
    }

    String of(String json, int number) {
      return ofSamePatient(json, number)
          .replace(patientId, "filled-patient-" + number / SESSIONS_OF_A_PATIENT);
    }

    String ofSamePatient(String json, int number) {
      return json.replace(sessionId, "filled-session-" + number)
          .replace(appointmentId, "filled-appointment-" + number)
          .replace(vialId, "filled-vial-" + number)
          .replace("BENCH1", "FILLED" + number / SESSIONS_OF_A_LOT);
    }
  }
}
