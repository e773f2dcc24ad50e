package clinic.sura.notification.preview.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.preview.MessageTemplates.Preview;
import clinic.sura.notification.template.RenderedMessage;
import clinic.sura.notification.template.SmsText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with sample data, as one channel brings it.
 *
 * @param senderName as the patient sees it
 * @param subject of a mail; null on other channels
 * @param text of a mail in its plain form, of a text message or of a chat; null where the provider
 *     has the words
 * @param html of a mail; null on other channels
 * @param calendarFile iCalendar that a mail carries, if it carries one
 * @param sms how a text message is counted; null on other channels
 * @param templateValues what fills the words that the provider has, in order; empty on other
 *     channels
 */
record MessagePreview(
    String language,
    String senderName,
    @Nullable String subject,
    @Nullable String text,
    @Nullable String html,
    @Nullable String calendarFile,
    @Nullable SmsCount sms,
    List<String> templateValues) {

  /**
   * How a text message is counted.
   *
   * @param encoding GSM_7 or UCS_2
   * @param segments the parts that are paid for
   * @param characters Unicode characters
   */
  record SmsCount(SmsText.Encoding encoding, int segments, int characters) {}

  static MessagePreview of(Preview preview, Channel channel) {
    RenderedMessage message = preview.message();
    return switch (channel) {
      case EMAIL ->
          new MessagePreview(
              message.language(),
              message.senderName(),
              message.subject(),
              message.text(),
              message.html(),
              preview.calendarFile(),
              null,
              List.of());
      case SMS -> plain(message, message.sms().text(), count(message.sms()));
      case LINE -> plain(message, message.chat(), null);
      case WHATSAPP ->
          new MessagePreview(
              message.language(),
              message.senderName(),
              null,
              null,
              null,
              null,
              null,
              message.templateValues());
    };
  }

  private static MessagePreview plain(
      RenderedMessage message, String text, @Nullable SmsCount count) {
    return new MessagePreview(
        message.language(), message.senderName(), null, text, null, null, count, List.of());
  }

  private static SmsCount count(SmsText sms) {
    return new SmsCount(
        sms.encoding(), sms.segments(), sms.text().codePointCount(0, sms.text().length()));
  }
}
