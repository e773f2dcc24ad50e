package clinic.sura.notification.preference;

import clinic.sura.platform.merge.PatientMerges;
import java.util.Optional;
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
    String survivor = merges.survivorOf(clinicId, patientId);
    return preferences.find(clinicId, survivor).or(() -> preferences.find(clinicId, patientId));
  }

  /** The ids of all records of the person. */
  public Set<String> recordsOf(String clinicId, String patientId) {
    return merges.idsOf(clinicId, patientId);
  }
}
