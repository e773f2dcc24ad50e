package clinic.sura.notification.preference;

import java.util.Optional;

/** The contact preferences of all patients. */
public interface Preferences {

  Optional<ContactPreference> find(String clinicId, String patientId);

  /** Adds the first that is known of a patient; its version is 1. */
  void add(ContactPreference preference);

  /** Replaces the preference whose version is one less. */
  void replace(ContactPreference preference);
}
