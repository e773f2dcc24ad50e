package clinic.sura.notification.preference;

import clinic.sura.notification.channel.Channel;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a patient wants to be reached.
 *
 * @param language BCP 47 tag, such as {@code zh-Hans}
 * @param timeZone where the patient lives
 * @param channels in the patient's order
 * @param consents what the patient agreed to: HEALTH_DATA, MESSAGES, MARKETING
 * @param learntVersion version of the patient that this was learnt from
 * @param version how often this was written
 */
public record ContactPreference(
    String patientId,
    String clinicId,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String phone,
    String language,
    ZoneId timeZone,
    List<Channel> channels,
    Set<String> consents,
    long learntVersion,
    long version) {

  private static final String MESSAGES = "MESSAGES";

  public boolean agreedToMessages() {
    return consents.contains(MESSAGES);
  }

  /** The address on a channel, or null where the patient has none. */
  public @Nullable String addressOn(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS, WHATSAPP -> phone;
      // A LINE user id is learnt when the patient adds the clinic there; booking does not know it.
      case LINE -> null;
    };
  }

  /** The same facts as the next write of {@code previous}. */
  public ContactPreference after(ContactPreference previous) {
    return new ContactPreference(
        patientId,
        clinicId,
        givenName,
        familyName,
        email,
        phone,
        language,
        timeZone,
        channels,
        consents,
        learntVersion,
        previous.version() + 1);
  }
}
