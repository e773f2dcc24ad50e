package clinic.sura.notification.occasion.mongo;

import static com.mongodb.client.model.Filters.in;

import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class MongoOccasions implements Occasions {

  private final AggregateCollection<OccasionDocument> collection;

  MongoOccasions(Aggregates aggregates) {
    collection = aggregates.collection("occasions", OccasionDocument.class);
    collection.createIndex(Indexes.ascending("patientId"));
  }

  @Override
  public Optional<Occasion> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(OccasionDocument::toOccasion);
  }

  @Override
  public List<Occasion> all(Collection<AggregateId> ids) {
    return collection.findAll(ids).stream().map(OccasionDocument::toOccasion).toList();
  }

  @Override
  public List<Occasion> ofPatient(String clinicId, Collection<String> patientIds) {
    return ofPatients(patientIds.stream().map(id -> new AggregateId(clinicId, id)).toList());
  }

  @Override
  public List<Occasion> ofPatients(Collection<AggregateId> patients) {
    List<Occasion> found = new ArrayList<>();
    if (patients.isEmpty()) {
      return found;
    }
    Set<AggregateId> asked = Set.copyOf(patients);
    List<String> ids = asked.stream().map(AggregateId::id).toList();
    // By the one indexed key alone; a patient belongs to one clinic, so little is left out.
    for (OccasionDocument document : collection.documents().find(in("patientId", ids))) {
      if (asked.contains(new AggregateId(document.clinicId(), document.patientId()))) {
        found.add(document.toOccasion());
      }
    }
    return found;
  }

  @Override
  public void add(Occasion occasion) {
    try {
      collection.insert(OccasionDocument.of(occasion), List.of(), Cause.none().of(occasion));
    } catch (AlreadyDone e) {
      throw new StaleVersion("Another instance has just added it");
    }
  }

  @Override
  public void replace(Occasion occasion) {
    collection.save(OccasionDocument.of(occasion), List.of(), Cause.none().of(occasion));
  }
}
