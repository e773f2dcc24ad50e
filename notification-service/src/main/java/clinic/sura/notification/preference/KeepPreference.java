package clinic.sura.notification.preference;

import clinic.sura.platform.aggregate.LostRace;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps the newest that is known of a patient, in whatever order it is learnt. */
@Service
public class KeepPreference {

  private final Preferences preferences;

  public KeepPreference(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Keeps {@code learnt} unless something newer is known. */
  public void keep(ContactPreference learnt) {
    LostRace.retried(
        () -> {
          Optional<ContactPreference> known =
              preferences.find(learnt.clinicId(), learnt.patientId());
          if (known.isEmpty()) {
            preferences.add(learnt);
          } else if (learnt.learntVersion() > known.get().learntVersion()) {
            preferences.replace(learnt.after(known.get()));
          }
          return known;
        });
  }
}
