package clinic.sura.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * A message, ready for a provider.
 *
 * @param messageId the same at every attempt, so that a receiver can tell a repeat
 * @param address an e-mail address or an E.164 number, as the channel needs it
 * @param senderName as the patient sees it
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
    @Nullable Invitation invitation) {

  /**
   * A calendar file.
   *
   * @param method iTIP method: REQUEST or CANCEL
   * @param content iCalendar text
   */
  public record Invitation(String method, String content) {}
}
