package clinic.sura.notification.channel;

import java.util.Optional;

/**
 * What a button under a message brings back when it is pressed.
 *
 * @param messageId the message that it stood under
 * @param text what a patient would write instead
 */
public record ButtonData(String messageId, String text) {

  private static final char BETWEEN = ' ';

  /** Empty if it is none of ours. */
  public static Optional<ButtonData> read(String data) {
    int between = data.indexOf(BETWEEN);
    return between < 1
        ? Optional.empty()
        : Optional.of(new ButtonData(data.substring(0, between), data.substring(between + 1)));
  }

  /** As it goes into the message. */
  public String write() {
    return messageId + BETWEEN + text;
  }
}
