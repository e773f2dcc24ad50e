package clinic.sura.notification.preference;

import clinic.sura.platform.merge.PatientMerges;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
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

  /** The person of a record, for whom all their records count; empty if they can't be reached. */
  public Optional<Person> person(String clinicId, String patientId) {
    SequencedSet<String> records = merges.idsOf(clinicId, patientId);
    return as(records.getFirst(), clinicId, patientId)
        .map(preference -> new Person(records, preference));
  }

  private Optional<ContactPreference> as(String survivor, String clinicId, String patientId) {
    Optional<ContactPreference> preference = preferences.find(clinicId, survivor);
    return survivor.equals(patientId)
        ? preference
        : preference.or(() -> preferences.find(clinicId, patientId));
  }

  /** The ids of all records of the person. */
  public Set<String> recordsOf(String clinicId, String patientId) {
    return merges.idsOf(clinicId, patientId);
  }
}
