package clinic.sura.notification.preference.mongo;

import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.Preferences;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MongoPreferences implements Preferences {

  private final AggregateCollection<PreferenceDocument> collection;

  MongoPreferences(Aggregates aggregates) {
    collection = aggregates.collection("preferences", PreferenceDocument.class);
  }

  @Override
  public Optional<ContactPreference> find(String clinicId, String patientId) {
    return collection.find(clinicId, patientId).map(PreferenceDocument::toPreference);
  }

  @Override
  public void add(ContactPreference preference) {
    try {
      collection.insert(PreferenceDocument.of(preference), List.of(), Cause.none().of(preference));
    } catch (AlreadyDone e) {
      throw new StaleVersion("Another instance has just added it");
    }
  }

  @Override
  public void replace(ContactPreference preference) {
    collection.save(PreferenceDocument.of(preference), List.of(), Cause.none().of(preference));
  }
}
