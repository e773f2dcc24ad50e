package clinic.sura.notification.preference.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.Preferences;
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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MongoPreferences implements Preferences {

  private static final Map<Channel, String> FIELDS =
      Map.of(
          Channel.EMAIL, "email",
          Channel.SMS, "phone",
          Channel.WHATSAPP, "phone",
          Channel.LINE, "lineUserId");

  private final AggregateCollection<PreferenceDocument> collection;

  MongoPreferences(Aggregates aggregates) {
    collection = aggregates.collection("preferences", PreferenceDocument.class);
    FIELDS.values().forEach(field -> collection.createIndex(Indexes.ascending(field)));
  }

  @Override
  public Optional<ContactPreference> find(String clinicId, String patientId) {
    return collection.find(clinicId, patientId).map(PreferenceDocument::toPreference);
  }

  @Override
  public List<ContactPreference> all(Collection<AggregateId> patients) {
    return collection.findAll(patients).stream().map(PreferenceDocument::toPreference).toList();
  }

  @Override
  public List<ContactPreference> reachedAt(Channel channel, String address) {
    String field = FIELDS.getOrDefault(channel, channel.name());
    return collection
        .documents()
        .find(eq(field, address))
        .map(PreferenceDocument::toPreference)
        .into(new ArrayList<>());
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
