package clinic.sura.notification.template;

/**
 * A message as a text message, and nothing else of it.
 *
 * @param language the language that it is written in
 */
public record TextMessage(String language, String senderName, SmsText sms) {}
