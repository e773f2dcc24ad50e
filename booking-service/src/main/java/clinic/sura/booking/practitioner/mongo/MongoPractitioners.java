package clinic.sura.booking.practitioner.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.PractitionerEvents;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.setup.CachedByClinic;
import clinic.sura.booking.setup.Edit;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class MongoPractitioners implements Practitioners {

  private static final Logger LOG = LoggerFactory.getLogger(MongoPractitioners.class);

  private final AggregateCollection<PractitionerDocument> collection;
  private final CachedByClinic<List<Practitioner>> kept = new CachedByClinic<>(this::read);

  MongoPractitioners(Aggregates aggregates) {
    collection = aggregates.collection("practitioners", PractitionerDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<Practitioner> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<Practitioner> find(String clinicId, String id) {
    return collection
        .find(clinicId, PractitionerDocument.key(clinicId, id))
        .map(PractitionerDocument::toPractitioner);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection
        .find(clinicId, PractitionerDocument.key(clinicId, id))
        .map(PractitionerDocument::lastEdit);
  }

  @Override
  public void save(Practitioner practitioner, Edit edit) {
    var document = PractitionerDocument.of(practitioner, edit);
    Cause.Written cause = Cause.<Practitioner>none().of(practitioner);
    List<PractitionerDescribed> told = List.of(PractitionerEvents.described(practitioner));
    if (practitioner.version() == 1) {
      collection.insert(document, told, cause);
    } else {
      collection.save(document, told, cause);
    }
    kept.forget(practitioner.clinicId());
  }

  /** Tells the other services of those who were described before they were told of any. */
  void announceEarlier() {
    for (PractitionerDocument earlier : collection.documents().find(exists("announced", false))) {
      PractitionerDocument next = earlier.nextAnnounced();
      List<PractitionerDescribed> told =
          List.of(PractitionerEvents.described(next.toPractitioner()));
      try {
        collection.save(next, told, new Cause.Written.ForNothing());
      } catch (StaleVersion written) {
        LOG.debug("{} was written meanwhile, and so told of", earlier.id());
      }
    }
  }

  private List<Practitioner> read(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(PractitionerDocument::toPractitioner)
        .into(new ArrayList<>());
  }
}
