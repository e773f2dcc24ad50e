package clinic.sura.booking.prerequisite.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.prerequisite.PatientPrerequisites;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
final class MongoPrerequisites implements Prerequisites {

  private final AggregateCollection<PrerequisitesDocument> collection;

  MongoPrerequisites(Aggregates aggregates) {
    collection = aggregates.collection("prerequisites", PrerequisitesDocument.class);
  }

  @Override
  public PatientPrerequisites of(String clinicId, String patientId) {
    return collection
        .find(clinicId, patientId)
        .map(PrerequisitesDocument::toPrerequisites)
        .orElseGet(() -> PatientPrerequisites.none(clinicId, patientId));
  }

  @Override
  public Set<String> withAcceptedPlan(String clinicId, Collection<String> patientIds) {
    Set<String> found = new HashSet<>();
    for (var document :
        collection.documents().find(and(in("_id", patientIds), eq("clinicId", clinicId)))) {
      if (!document.toPrerequisites().plans().isEmpty()) {
        found.add(document.id());
      }
    }
    return found;
  }

  @Override
  public void save(PatientPrerequisites prerequisites) {
    var document = PrerequisitesDocument.of(prerequisites);
    Cause.Written cause = Cause.<PatientPrerequisites>none().of(prerequisites);
    if (document.version() > 1) {
      collection.save(document, List.of(), cause);
      return;
    }
    try {
      collection.insert(document, List.of(), cause);
    } catch (AlreadyDone e) {
      // Another plan of the same patient was heard of first: read again and add to it.
      throw new StaleVersion("prerequisites of a patient exist already");
    }
  }
}
