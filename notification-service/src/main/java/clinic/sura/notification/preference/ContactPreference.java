package clinic.sura.notification.preference;

import clinic.sura.notification.channel.Channel;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a patient wants to be reached.
 *
 * @param lineUserId the patient's id at LINE, which only LINE can tell; or null
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
    @Nullable String lineUserId,
    String language,
    ZoneId timeZone,
    List<Channel> channels,
    Set<String> consents,
    long learntVersion,
    long version) {

  private static final String MESSAGES = "MESSAGES";
  private static final String MARKETING = "MARKETING";

  public boolean agreedToMessages() {
    return consents.contains(MESSAGES);
  }

  /** Whether they agreed to news, if it is some, or else to messages about their appointments. */
  public boolean agreedTo(boolean marketing) {
    return consents.contains(marketing ? MARKETING : MESSAGES);
  }

  /** The address on a channel, or null where the patient has none. */
  public @Nullable String addressOn(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS, WHATSAPP -> phone;
      case LINE -> lineUserId;
    };
  }

  /**
   * The same facts as the next write of {@code previous}. Its LINE user id stays, for whoever tells
   * these facts does not know it, until the person agrees to messages no more: then nothing is left
   * that it is needed for.
   */
  public ContactPreference after(ContactPreference previous) {
    return written(agreedToMessages() ? previous.lineUserId() : null, previous.version() + 1);
  }

  /** Reached by this id on LINE from the next write on, or no longer if it is null. */
  public ContactPreference onLine(@Nullable String userId) {
    return written(userId, version + 1);
  }

  private ContactPreference written(@Nullable String onLine, long newVersion) {
    return new ContactPreference(
        patientId,
        clinicId,
        givenName,
        familyName,
        email,
        phone,
        onLine,
        language,
        timeZone,
        channels,
        consents,
        learntVersion,
        newVersion);
  }
}
