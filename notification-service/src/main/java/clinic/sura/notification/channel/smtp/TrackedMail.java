package clinic.sura.notification.channel.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail that knows whether it was given to the server as a whole. Before that the server can't
 * have taken it: it waits for the line that ends a mail. From then on only its answer tells.
 */
final class TrackedMail extends MimeMessage {

  private volatile boolean handedOver;

  TrackedMail(Session session) {
    super(session);
  }

  boolean handedOver() {
    return handedOver;
  }

  @Override
  public void writeTo(OutputStream server, String[] ignoredHeaders)
      throws IOException, MessagingException {
    super.writeTo(server, ignoredHeaders);
    handedOver = true;
  }
}
