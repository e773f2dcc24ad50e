package clinic.sura.notification.channel.whatsapp;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic's number on WhatsApp.
 *
 * @param version of the Graph API, such as v23.0
 * @param phoneNumberId Meta's id of the number that sends
 * @param appSecret signs what Meta tells us; it is believed nothing if missing
 * @param verifyToken the word by which Meta is known when it asks whether this is the right place
 * @param templates names of approved templates by kind of message, where they differ from {@code
 *     sura_} and the kind in lower case
 * @param atOnce how many messages are with it side by side
 */
@ConfigurationProperties("sura.whatsapp")
record WhatsAppSettings(
    URI baseUrl,
    String version,
    String phoneNumberId,
    String accessToken,
    String appSecret,
    String verifyToken,
    @DefaultValue Map<String, String> templates,
    Duration connectLimit,
    Duration answerLimit,
    int atOnce) {

  WhatsAppSettings {
    if (phoneNumberId.isBlank() || accessToken.isBlank()) {
      throw new IllegalArgumentException(
          "WhatsApp needs sura.whatsapp.phone-number-id and sura.whatsapp.access-token");
    }
  }

  URI messages() {
    return baseUrl.resolve("/" + version + "/" + phoneNumberId + "/messages");
  }

  String templateOf(String kind) {
    return templates.getOrDefault(kind, "sura_" + kind.toLowerCase(Locale.ROOT));
  }

  /** Meta's name of a language. */
  static String languageCode(String language) {
    return switch (language) {
      case "zh-Hans" -> "zh_CN";
      case "zh-Hant" -> "zh_TW";
      default -> language.replace('-', '_');
    };
  }
}
