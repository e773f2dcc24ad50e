package clinic.sura.notification.channel.twilio;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The clinic's account at Twilio.
 *
 * @param from the number that sends, in E.164; or the messaging service does
 * @param messagingServiceSid chooses among several numbers
 * @param webhookUrl where Twilio finds us from outside, to tell what became of a message and what
 *     patients write; it tells nobody if missing
 * @param atOnce how many messages are with it side by side
 */
@ConfigurationProperties("sura.twilio")
record TwilioSettings(
    URI baseUrl,
    String accountSid,
    String authToken,
    @Nullable String from,
    @Nullable String messagingServiceSid,
    @Nullable String webhookUrl,
    Duration connectLimit,
    Duration answerLimit,
    int atOnce) {

  TwilioSettings {
    from = unlessBlank(from);
    messagingServiceSid = unlessBlank(messagingServiceSid);
    webhookUrl = unlessBlank(webhookUrl);
    if (accountSid.isBlank() || authToken.isBlank()) {
      throw new IllegalArgumentException(
          "Twilio needs sura.twilio.account-sid and sura.twilio.auth-token");
    }
    if ((from == null) == (messagingServiceSid == null)) {
      throw new IllegalArgumentException(
          "Twilio needs one of sura.twilio.from and sura.twilio.messaging-service-sid");
    }
  }

  /** Where Twilio tells what became of that message; null if it tells nobody. */
  @Nullable String receiptsOf(String messageId) {
    return webhookUrl == null
        ? null
        : webhookUrl + "?message=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8);
  }

  private static @Nullable String unlessBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
