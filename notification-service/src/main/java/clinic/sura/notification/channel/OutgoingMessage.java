package clinic.sura.notification.channel;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, ready for a provider.
 *
 * @param messageId the same at every attempt, so that a receiver can tell a repeat
 * @param address an e-mail address, an E.164 number or a LINE user id, as the channel needs it
 * @param senderName as the patient sees it
 * @param subject empty for a text message, which has none
 * @param text as the channel says it; without a subject where the channel has none
 * @param html empty for a text message
 * @param approved for a provider that keeps the words itself and gets only what fills them
 * @param mayHaveBeenTaken whether this channel may have taken it before, its answer being lost
 * @param stop where a mail program stops messages of this purpose by one POST (RFC 8058); null on
 *     other channels
 * @param buttons by which the patient answers, on a channel that has any
 * @param invitation on a channel that carries files, if there is one
 */
public record OutgoingMessage(
    String messageId,
    String address,
    String senderName,
    String language,
    String subject,
    String text,
    String html,
    Approved approved,
    boolean mayHaveBeenTaken,
    @Nullable URI stop,
    List<Button> buttons,
    @Nullable Invitation invitation) {

  public OutgoingMessage {
    buttons = List.copyOf(buttons);
  }

  /** The same with other words and with buttons. */
  public OutgoingMessage asking(String otherText, List<Button> answers) {
    return new OutgoingMessage(
        messageId,
        address,
        senderName,
        language,
        subject,
        otherText,
        html,
        approved,
        mayHaveBeenTaken,
        stop,
        answers,
        invitation);
  }

  /**
   * A button.
   *
   * @param data what it brings back when it is pressed
   */
  public record Button(String label, String data) {}

  /**
   * Approved words.
   *
   * @param kind names them, such as REMINDER
   * @param values what fills them, in order, each in one line
   */
  public record Approved(String kind, List<String> values) {}

  /**
   * A calendar file.
   *
   * @param method iTIP method: REQUEST or CANCEL
   * @param content iCalendar text
   */
  public record Invitation(String method, String content) {}
}
