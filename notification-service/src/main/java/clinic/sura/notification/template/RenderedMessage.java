package clinic.sura.notification.template;

import java.util.List;

/**
 * A message in words.
 *
 * @param language the language that it is written in
 * @param text as a mail says it
 * @param chat as a chat says it, which carries no file
 * @param sms as a text message says it, which is paid by length and names one link
 * @param templateValues for a provider that keeps approved words itself: the patient's given name,
 *     the clinic and, where there are any, the facts, each in one line
 * @param calendarTitle what an entry in the patient's calendar is called
 */
public record RenderedMessage(
    String language,
    String senderName,
    String subject,
    String text,
    String chat,
    SmsText sms,
    String html,
    List<String> templateValues,
    String calendarTitle) {

  /** The same, whose mail says something else. */
  RenderedMessage mailing(String otherSubject, String otherText, String otherHtml) {
    return new RenderedMessage(
        language,
        senderName,
        otherSubject,
        otherText,
        chat,
        sms,
        otherHtml,
        templateValues,
        calendarTitle);
  }
}
