package clinic.sura.notification.template;

import java.util.List;

/**
 * A message in words.
 *
 * @param language the language that it is written in
 * @param text as a mail says it
 * @param chat as a text message or a chat says it, which carries no file
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
    String html,
    List<String> templateValues,
    String calendarTitle) {}
