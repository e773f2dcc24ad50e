package clinic.sura.notification.preference.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreferenceController {

  private final PersonPreferences preferences;

  PreferenceController(PersonPreferences preferences) {
    this.preferences = preferences;
  }

  /**
   * How a patient wants to be reached, by the record that stands for the person, without the
   * addresses themselves; 404 if nothing is known of the patient.
   */
  @GetMapping("/api/preferences/{patientId}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  PreferenceResponse preference(@PathVariable String patientId, Caller caller) {
    return preferences
        .of(caller.clinicId(), patientId)
        .map(PreferenceResponse::of)
        .orElseThrow(() -> new NotFound("preferences/" + patientId));
  }

  /**
   * A patient's preference.
   *
   * @param language BCP 47 tag
   * @param timeZone IANA zone
   * @param channels in the patient's order: EMAIL, SMS, LINE, WHATSAPP
   * @param onLine whether the patient's id at LINE is known
   * @param consents HEALTH_DATA, MESSAGES, MARKETING
   */
  record PreferenceResponse(
      String patientId,
      String language,
      String timeZone,
      List<Channel> channels,
      boolean onLine,
      List<String> consents) {

    static PreferenceResponse of(ContactPreference preference) {
      return new PreferenceResponse(
          preference.patientId(),
          preference.language(),
          preference.timeZone().getId(),
          preference.channels(),
          preference.lineUserId() != null,
          preference.consents().stream().sorted().toList());
    }
  }
}
