package clinic.sura.notification.channel.line;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The clinic's LINE Official Account.
 *
 * @param channelToken the channel access token of its Messaging API channel
 * @param channelSecret signs what LINE tells us; it is believed nothing if missing
 * @param answerLimit for each of writing and reading
 * @param atOnce how many messages are with it side by side
 */
@ConfigurationProperties("sura.line")
record LineSettings(
    URI baseUrl,
    String channelToken,
    String channelSecret,
    Duration connectLimit,
    Duration answerLimit,
    int atOnce) {

  LineSettings {
    if (channelToken.isBlank()) {
      throw new IllegalArgumentException("LINE needs sura.line.channel-token");
    }
  }
}
