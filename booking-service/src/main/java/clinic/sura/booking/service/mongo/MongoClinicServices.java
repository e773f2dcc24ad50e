package clinic.sura.booking.service.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.ClinicServices;
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
final class MongoClinicServices implements ClinicServices {

  private final AggregateCollection<ClinicServiceDocument> collection;
  private final CachedByClinic<List<ClinicService>> kept = new CachedByClinic<>(this::read);

  MongoClinicServices(Aggregates aggregates) {
    collection = aggregates.collection("services", ClinicServiceDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<ClinicService> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<ClinicService> find(String clinicId, String id) {
    return collection
        .find(clinicId, ClinicServiceDocument.key(clinicId, id))
        .map(ClinicServiceDocument::toClinicService);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection
        .find(clinicId, ClinicServiceDocument.key(clinicId, id))
        .map(ClinicServiceDocument::lastEdit);
  }

  @Override
  public void save(ClinicService service, Edit edit) {
    var document = ClinicServiceDocument.of(service, edit);
    Cause.Written cause = Cause.<ClinicService>none().of(service);
    if (service.version() == 1) {
      collection.insert(document, List.of(), cause);
    } else {
      collection.save(document, List.of(), cause);
    }
    kept.forget(service.clinicId());
  }

  private List<ClinicService> read(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(ClinicServiceDocument::toClinicService)
        .into(new ArrayList<>());
  }
}
