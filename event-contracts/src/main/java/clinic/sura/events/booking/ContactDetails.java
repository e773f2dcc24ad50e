package clinic.sura.events.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them.
 *
 * @param givenName given name, as the patient writes it
 * @param familyName family name, as the patient writes it
 * @param birthDate date of birth, without a zone
 * @param phone E.164, such as {@code +886912345678}, or null where the patient has none
 * @param email address, or null where the patient has none
 * @param language BCP 47 tag, such as {@code zh-Hans}
 * @param timeZone IANA zone that the patient lives in
 * @param channels in the patient's order: EMAIL, SMS, LINE, WHATSAPP
 * @param consents what the patient agreed to: HEALTH_DATA, MESSAGES, MARKETING
 */
public record ContactDetails(
    String givenName,
    String familyName,
    LocalDate birthDate,
    @Nullable String phone,
    @Nullable String email,
    String language,
    String timeZone,
    List<String> channels,
    List<String> consents) {}
