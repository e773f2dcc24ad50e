package clinic.sura.local.phones;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A provider that is stood in for. */
public enum Provider {
  TWILIO("Twilio", "SMS"),
  LINE("LINE", "LINE"),
  WHATSAPP("WhatsApp", "WhatsApp");

  private final String title;
  private final String channel;

  Provider(String title, String channel) {
    this.title = title;
    this.channel = channel;
  }

  /** As it calls itself. */
  String title() {
    return title;
  }

  /** As a patient calls it. */
  String channel() {
    return channel;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Provider> labelled(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }
}
