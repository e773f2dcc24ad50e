package clinic.sura.local.phones;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A provider that is stood in for. */
public enum Provider {
  TWILIO("SMS"),
  LINE("LINE"),
  WHATSAPP("WhatsApp");

  private final String channel;

  Provider(String channel) {
    this.channel = channel;
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
