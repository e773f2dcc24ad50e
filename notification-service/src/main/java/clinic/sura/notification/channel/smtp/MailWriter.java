package clinic.sura.notification.channel.smtp;

import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * Writes a message as a mail: plain text, HTML and, where there is one, the calendar file. Spring's
 * helper reads the types of all files anew for each mail, which costs more than the mail itself.
 */
@Component
class MailWriter {

  static {
    // Else every part of every mail searches all jars anew for the one implementation there is.
    if (System.getProperty(StreamProvider.class.getName()) == null) {
      System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }
  }

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String from;

  MailWriter(@Value("${sura.mail.from}") String from) {
    this.from = from;
  }

  MimeMessage write(MimeMessage mail, OutgoingMessage message) {
    try {
      mail.setFrom(new InternetAddress(from, oneLine(message.senderName()), UTF_8));
      mail.setRecipient(RecipientType.TO, new InternetAddress(message.address()));
      mail.setSubject(oneLine(message.subject()), UTF_8);
      MimeBodyPart words = new MimeBodyPart();
      words.setContent(textAndHtml(message));
      MimeMultipart content = new MimeMultipart(words);
      Invitation invitation = message.invitation();
      if (invitation != null) {
        content.addBodyPart(calendarFile(invitation));
      }
      mail.setContent(content);
      mail.setHeader("Message-ID", "<" + message.messageId() + "@" + domain() + ">");
      mail.setHeader("Content-Language", message.language());
      // No out-of-office reply is wanted (RFC 3834).
      mail.setHeader("Auto-Submitted", "auto-generated");
      URI stop = message.stop();
      if (stop != null) {
        // Mail programs show a button for it, and big providers want it (RFC 2369, RFC 8058).
        mail.setHeader("List-Unsubscribe", "<" + stop + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailPreparationException(e);
    }
  }

  /** Of the two, a mail program shows the last that it can (RFC 2046, 5.1.4). */
  private static MimeMultipart textAndHtml(OutgoingMessage message) throws MessagingException {
    return new MimeMultipart(
        "alternative",
        part("text/plain; charset=UTF-8", message.text()),
        part("text/html; charset=UTF-8", message.html()));
  }

  private static MimeBodyPart calendarFile(Invitation invitation) throws MessagingException {
    MimeBodyPart file =
        part("text/calendar; charset=UTF-8; method=" + invitation.method(), invitation.content());
    file.setFileName("appointment.ics");
    file.setDisposition(Part.ATTACHMENT);
    return file;
  }

  /** As bytes: text that is set as such goes to the server byte by byte. */
  private static MimeBodyPart part(String contentType, String content) throws MessagingException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, contentType)));
    return part;
  }

  /** Else what comes after a line break would be a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }

  private String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
