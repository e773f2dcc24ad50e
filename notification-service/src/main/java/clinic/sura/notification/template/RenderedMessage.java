package clinic.sura.notification.template;

/**
 * A message in words.
 *
 * @param language the language that it is written in
 * @param calendarTitle what an entry in the patient's calendar is called
 */
public record RenderedMessage(
    String language,
    String senderName,
    String subject,
    String text,
    String html,
    String calendarTitle) {}
