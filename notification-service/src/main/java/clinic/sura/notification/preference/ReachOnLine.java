package clinic.sura.notification.preference;

import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Notes by which id a person is reached on LINE, which booking does not know. */
@Service
public class ReachOnLine {

  private final PersonPreferences people;
  private final Preferences preferences;

  public ReachOnLine(PersonPreferences people, Preferences preferences) {
    this.people = people;
    this.preferences = preferences;
  }

  /**
   * Notes it with the record that stands for the person.
   *
   * @param userId null to reach the person there no longer
   * @throws NotFound if nothing is known of the patient
   */
  public ContactPreference by(String clinicId, String patientId, @Nullable String userId) {
    return LostRace.retried(
        () -> {
          ContactPreference reached =
              people
                  .of(clinicId, patientId)
                  .orElseThrow(() -> new NotFound("preferences/" + patientId))
                  .onLine(userId);
          preferences.replace(reached);
          return reached;
        });
  }
}
