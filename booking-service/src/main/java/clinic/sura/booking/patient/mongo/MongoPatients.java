package clinic.sura.booking.patient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.patient.SearchKey;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoPatients implements Patients {

  private final AggregateCollection<PatientDocument> collection;

  MongoPatients(Aggregates aggregates) {
    collection = aggregates.collection("patients", PatientDocument.class);
    collection.createIndex(Indexes.ascending("clinicId", "sortKey"));
  }

  @Override
  public Optional<Patient> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(PatientDocument::toPatient);
  }

  @Override
  public Optional<Patient> find(String clinicId, String id, Cause<Patient> cause) {
    return collection.find(clinicId, id, cause).map(PatientDocument::toPatient);
  }

  @Override
  public List<Patient> withIds(String clinicId, Collection<String> ids) {
    return collection
        .documents()
        .find(and(in("_id", ids), eq("clinicId", clinicId)))
        .map(PatientDocument::toPatient)
        .into(new ArrayList<>());
  }

  @Override
  public void insert(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause) {
    collection.insert(PatientDocument.of(patient), events, cause.of(patient));
  }

  @Override
  public void save(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause) {
    collection.save(PatientDocument.of(patient), events, cause.of(patient));
  }

  @Override
  public Page search(String clinicId, String query, @Nullable String after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("clinicId", clinicId));
    String wanted = SearchKey.normalised(query);
    if (!wanted.isEmpty()) {
      filters.add(regex("searchKey", Pattern.quote(wanted)));
    }
    if (after != null) {
      filters.add(gt("sortKey", after));
    }
    List<PatientDocument> found =
        collection
            .documents()
            .find(and(filters))
            .sort(Sorts.ascending("sortKey"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<PatientDocument> shown = more ? found.subList(0, limit) : found;
    return new Page(
        shown.stream().map(PatientDocument::toPatient).toList(),
        more ? shown.getLast().sortKey() : null);
  }
}
