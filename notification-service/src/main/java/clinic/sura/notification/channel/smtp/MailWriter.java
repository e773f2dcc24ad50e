package clinic.sura.notification.channel.smtp;

import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a message as a mail: plain text, HTML and, where there is one, the calendar file. */
@Component
class MailWriter {

  static {
    // Else every part of every mail searches all jars anew for the one implementation there is.
    if (System.getProperty(StreamProvider.class.getName()) == null) {
      System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }
  }

  private final String from;

  MailWriter(@Value("${sura.mail.from}") String from) {
    this.from = from;
  }

  MimeMessage write(MimeMessage mail, OutgoingMessage message) {
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(
              mail, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
      helper.setFrom(from, oneLine(message.senderName()));
      helper.setTo(message.address());
      helper.setSubject(oneLine(message.subject()));
      helper.setText(message.text(), message.html());
      Invitation invitation = message.invitation();
      if (invitation != null) {
        attach(helper, invitation);
      }
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

  private static void attach(MimeMessageHelper helper, Invitation invitation)
      throws MessagingException {
    helper.addAttachment(
        "appointment.ics",
        new ByteArrayResource(invitation.content().getBytes(StandardCharsets.UTF_8)),
        "text/calendar; charset=UTF-8; method=" + invitation.method());
  }

  /** Else what comes after a line break would be a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }

  private String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
