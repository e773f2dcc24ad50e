package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.PatientForm;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's details as they are sent. Every field is read as text, so that all that is wrong can
 * be told at once.
 *
 * @param name either part may be missing, not both
 * @param birthDate as 1994-05-02; not in the future
 * @param phone with + and country; optional unless a channel needs it
 * @param email optional unless a channel needs it
 * @param language BCP 47 tag, such as zh-Hans
 * @param timeZone IANA zone, such as Asia/Taipei
 * @param channels in the patient's order: EMAIL, SMS, LINE, WHATSAPP
 * @param consents HEALTH_DATA, MESSAGES, MARKETING
 * @param identifiers numbers on paper, of kind HN, PASSPORT or NATIONAL_ID; none if left out
 */
record PatientBody(
    @Nullable NameBody name,
    @Nullable String birthDate,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable List<String> channels,
    @Nullable List<String> consents,
    @Nullable List<IdentifierBody> identifiers) {

  record NameBody(@Nullable String given, @Nullable String family) {}

  record IdentifierBody(@Nullable String kind, @Nullable String value) {}

  PatientForm toForm() {
    return new PatientForm(
        name == null ? null : name.given(),
        name == null ? null : name.family(),
        birthDate,
        phone,
        email,
        language,
        timeZone,
        channels,
        consents,
        identifiers == null ? null : identifiers.stream().map(PatientBody::identifier).toList());
  }

  private static @Nullable IdentifierForm identifier(@Nullable IdentifierBody body) {
    return body == null ? null : new IdentifierForm(body.kind(), body.value());
  }
}
