package clinic.sura.notification.channel;

import java.util.Arrays;
import java.util.Optional;

/** A way to reach a patient. */
public enum Channel {
  EMAIL,
  SMS,
  LINE,
  WHATSAPP;

  /** The channel of a name on the wire, if this version of the software knows it. */
  public static Optional<Channel> named(String name) {
    return Arrays.stream(values()).filter(channel -> channel.name().equals(name)).findFirst();
  }
}
