package clinic.sura.treatment.retention.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;

import clinic.sura.platform.outbox.Outbox;
import clinic.sura.treatment.document.ClinicalDocuments;
import clinic.sura.treatment.photograph.Photographs;
import clinic.sura.treatment.retention.ErasableRecords;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoErasableRecords implements ErasableRecords {

  /** The sessions come first: their hashes are kept before anything is gone. */
  private static final List<String> OF_A_PATIENT =
      List.of(
          "sessions",
          "assessments",
          "plans",
          "consentSeals",
          "consents",
          "outcomes",
          "adverseEvents",
          "checkIns",
          "questionnaires");

  private static final List<String> OF_THE_PATIENTS_ID = List.of("charts", "patients");

  private final MongoDatabase database;
  private final Photographs photographs;
  private final ClinicalDocuments documents;

  MongoErasableRecords(
      MongoDatabase database, Photographs photographs, ClinicalDocuments documents) {
    this.database = database;
    this.photographs = photographs;
    this.documents = documents;
  }

  @Override
  public void eraseUnfinished(String clinicId, Set<String> patientIds) {
    // What is not yet told to the other services goes with the next request.
    Bson ofPerson =
        and(eq("clinicId", clinicId), in("patientId", patientIds), exists(Outbox.PENDING, false));
    database.getCollection("plans").deleteMany(and(ofPerson, eq("acceptedAt", null)));
    database
        .getCollection("sessions")
        .deleteMany(and(ofPerson, exists("signed", false), size("points", 0)));
  }

  @Override
  public void eraseChart(String clinicId, Set<String> patientIds) {
    Bson ofPerson = and(eq("clinicId", clinicId), in("patientId", patientIds));
    database.getCollection("sessions").find(ofPerson).forEach(this::keepHashes);
    patientIds.forEach(id -> photographs.erase(clinicId, id));
    patientIds.forEach(id -> documents.erase(clinicId, id));
    OF_A_PATIENT.forEach(name -> database.getCollection(name).deleteMany(ofPerson));
    OF_THE_PATIENTS_ID.forEach(
        name ->
            database
                .getCollection(name)
                .deleteMany(and(eq("clinicId", clinicId), in("_id", patientIds))));
  }

  private void keepHashes(Document session) {
    Document signed = session.get("signed", Document.class);
    if (signed == null) {
      return;
    }
    Document kept =
        new Document("_id", session.getString("_id"))
            .append("clinicId", session.getString("clinicId"))
            .append("hash", signed.get("signature", Document.class).getString("hash"))
            .append("previousHash", signed.getString("previousHash"));
    database
        .getCollection("erasedSessions")
        .replaceOne(eq("_id", session.getString("_id")), kept, new ReplaceOptions().upsert(true));
  }
}
