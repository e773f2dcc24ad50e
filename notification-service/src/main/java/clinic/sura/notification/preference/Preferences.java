package clinic.sura.notification.preference;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.AggregateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The contact preferences of all patients. */
public interface Preferences {

  Optional<ContactPreference> find(String clinicId, String patientId);

  /** Those of several patients, of whichever clinics, in one go. */
  List<ContactPreference> all(Collection<AggregateId> patients);

  /** Those of patients, of whichever clinic, that have this address on a channel. */
  List<ContactPreference> reachedAt(Channel channel, String address);

  /** Adds the first that is known of a patient; its version is 1. */
  void add(ContactPreference preference);

  /** Replaces the preference whose version is one less. */
  void replace(ContactPreference preference);
}
