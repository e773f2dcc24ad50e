package clinic.sura.notification.preference;

import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.merge.PatientMerges;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * How people want to be reached. Where several records are of one person, the one that stands for
 * them says so for all: messages of a replaced record go where the person is reached now, and only
 * if that record agrees to messages.
 */
@Service
public class PersonPreferences {

  private final Preferences preferences;
  private final PatientMerges merges;

  public PersonPreferences(Preferences preferences, PatientMerges merges) {
    this.preferences = preferences;
    this.merges = merges;
  }

  /** How the person of a record wants to be reached; by this record while the other is unknown. */
  public Optional<ContactPreference> of(String clinicId, String patientId) {
    return as(merges.survivorOf(clinicId, patientId), clinicId, patientId);
  }

  private Optional<ContactPreference> as(String survivor, String clinicId, String patientId) {
    Optional<ContactPreference> preference = preferences.find(clinicId, survivor);
    return survivor.equals(patientId)
        ? preference
        : preference.or(() -> preferences.find(clinicId, patientId));
  }

  /**
   * The person of each of several records, of whichever clinics, in one go; all records of a person
   * count for them. Those that can't be reached are left out.
   */
  public Map<AggregateId, Person> people(Collection<AggregateId> patients) {
    Map<AggregateId, SequencedSet<String>> records = merges.idsOf(patients);
    Set<AggregateId> asked = new HashSet<>(patients);
    records.forEach((patient, ids) -> asked.add(survivor(patient, ids)));
    Map<AggregateId, ContactPreference> known =
        preferences.all(asked).stream()
            .collect(
                Collectors.toMap(
                    each -> new AggregateId(each.clinicId(), each.patientId()), each -> each));
    Map<AggregateId, Person> people = new HashMap<>();
    records.forEach(
        (patient, ids) ->
            Optional.ofNullable(known.get(survivor(patient, ids)))
                .or(() -> Optional.ofNullable(known.get(patient)))
                .ifPresent(preference -> people.put(patient, new Person(ids, preference))));
    return people;
  }

  private static AggregateId survivor(AggregateId patient, SequencedSet<String> records) {
    return new AggregateId(patient.clinicId(), records.getFirst());
  }

  /** The ids of all records of the person. */
  public Set<String> recordsOf(String clinicId, String patientId) {
    return merges.idsOf(clinicId, patientId);
  }
}
