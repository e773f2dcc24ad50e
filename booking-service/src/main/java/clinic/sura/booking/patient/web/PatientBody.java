package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.PatientForm;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param consents HEALTH_DATA, MESSAGES, MARKETING; left out, somebody new has none and a
 *     correction leaves them as they are
 * @param confirmedNotDuplicateOf ids of patients whom somebody has told apart from the new one; an
 *     empty list asks for likely duplicates, left out nobody is compared; a correction ignores it
 * @param identifiers numbers on paper, of kind HN, PASSPORT or NATIONAL_ID; none if left out
 */
record PatientBody(
    @Nullable NameBody name,
    @Nullable String birthDate,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable List<@Nullable String> channels,
    @Nullable List<@Nullable String> consents,
    @Nullable List<@Nullable IdentifierBody> identifiers,
    @Nullable @Size(max = 100) List<@NotNull @Size(max = 100) String> confirmedNotDuplicateOf) {

  record NameBody(@Nullable String given, @Nullable String family) {}

  record IdentifierBody(@Nullable String kind, @Nullable String value) {}

  @Nullable Set<String> confirmed() {
    return confirmedNotDuplicateOf == null ? null : new HashSet<>(confirmedNotDuplicateOf);
  }

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

  private static IdentifierForm identifier(@Nullable IdentifierBody body) {
    return body == null
        ? new IdentifierForm(null, null)
        : new IdentifierForm(body.kind(), body.value());
  }
}
