package clinic.sura.booking.patient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.SearchKeys;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Patients that were stored before there were search keys and claims, or with keys of an older
 * scheme. These are made anew when the service starts, before it answers, so that nobody is looked
 * for in vain. Nothing else of the document changes, nor does its version: the keys say nothing
 * new.
 */
final class SearchKeysOfOldPatients {

  private static final Logger log = LoggerFactory.getLogger(SearchKeysOfOldPatients.class);
  private static final int BATCH = 500;

  private final MongoCollection<PatientDocument> patients;

  SearchKeysOfOldPatients(MongoCollection<PatientDocument> patients) {
    this.patients = patients;
  }

  void makeAnew() {
    List<@Nullable Integer> older = new ArrayList<>();
    older.add(null);
    IntStream.range(0, SearchKeys.SCHEME).forEach(older::add);
    int renewed = 0;
    while (true) {
      List<PatientDocument> batch =
          patients.find(in("searchScheme", older)).limit(BATCH).into(new ArrayList<>());
      if (batch.isEmpty()) {
        break;
      }
      patients.bulkWrite(batch.stream().map(SearchKeysOfOldPatients::renewal).toList());
      renewed += batch.size();
    }
    if (renewed > 0) {
      log.info("Made the search keys of {} patients anew", renewed);
    }
  }

  private static UpdateOneModel<PatientDocument> renewal(PatientDocument stored) {
    Patient patient = stored.toPatient();
    PatientDocument renewed = PatientDocument.of(patient);
    // Who was corrected meanwhile has new keys already.
    Bson unchanged = and(eq("_id", stored.id()), eq("version", stored.version()));
    return new UpdateOneModel<>(
        unchanged,
        combine(
            set("searchText", renewed.searchText()),
            set("searchKeys", renewed.searchKeys()),
            set("searchScheme", renewed.searchScheme()),
            set("sortKey", renewed.sortKey()),
            set("claims", renewed.claims())));
  }
}
