package clinic.sura.notification.preference;

import clinic.sura.notification.channel.Channel;
import java.util.List;
import java.util.Optional;

/** The contact preferences of all patients. */
public interface Preferences {

  Optional<ContactPreference> find(String clinicId, String patientId);

  /** Those of patients, of whichever clinic, that have this address on a channel. */
  List<ContactPreference> reachedAt(Channel channel, String address);

  /** Adds the first that is known of a patient; its version is 1. */
  void add(ContactPreference preference);

  /** Replaces the preference whose version is one less. */
  void replace(ContactPreference preference);
}
