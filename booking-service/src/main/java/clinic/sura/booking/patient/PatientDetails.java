package clinic.sura.booking.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them, checked.
 *
 * @param birthDate not in the future
 * @param phone E.164, or null
 * @param email or null
 * @param language BCP 47 tag
 * @param zone that the patient lives in
 * @param channels in the patient's order; each can be used with what is given
 * @param consents those that stand, in the order of {@link Agreement}
 * @param identifiers no two of them the same
 */
public record PatientDetails(
    PersonName name,
    LocalDate birthDate,
    @Nullable String phone,
    @Nullable String email,
    String language,
    ZoneId zone,
    List<Channel> channels,
    List<Agreement> consents,
    List<Identifier> identifiers) {

  public PatientDetails {
    channels = List.copyOf(channels);
    consents = consents.stream().distinct().sorted().toList();
    identifiers = List.copyOf(identifiers);
  }

  /** The same details, but for how to reach the patient. */
  PatientDetails withoutContact() {
    return new PatientDetails(
        name, birthDate, null, null, language, zone, List.of(), consents, identifiers);
  }

  /** The same details, with other consents. */
  public PatientDetails withConsents(List<Agreement> others) {
    return new PatientDetails(
        name, birthDate, phone, email, language, zone, channels, others, identifiers);
  }
}
