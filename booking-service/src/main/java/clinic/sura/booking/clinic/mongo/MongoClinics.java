package clinic.sura.booking.clinic.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Clinics;
import clinic.sura.booking.setup.CachedByClinic;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class MongoClinics implements Clinics {

  private final AggregateCollection<ClinicDocument> collection;
  private final CachedByClinic<List<Clinic>> kept = new CachedByClinic<>(this::read);

  MongoClinics(Aggregates aggregates) {
    collection = aggregates.collection("clinics", ClinicDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<Clinic> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<Clinic> find(String clinicId, String id) {
    return collection
        .find(clinicId, ClinicDocument.key(clinicId, id))
        .map(ClinicDocument::toClinic);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection
        .find(clinicId, ClinicDocument.key(clinicId, id))
        .map(ClinicDocument::lastEdit);
  }

  @Override
  public void save(Clinic clinic, Edit edit) {
    var document = ClinicDocument.of(clinic, edit);
    Cause.Written cause = Cause.<Clinic>none().of(clinic);
    if (clinic.version() == 1) {
      collection.insert(document, List.of(), cause);
    } else {
      collection.save(document, List.of(), cause);
    }
    kept.forget(clinic.clinicId());
  }

  private List<Clinic> read(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(ClinicDocument::toClinic)
        .into(new ArrayList<>());
  }
}
