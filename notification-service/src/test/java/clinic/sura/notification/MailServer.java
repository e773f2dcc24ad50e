package clinic.sura.notification;

import clinic.sura.infrastructure.MailInbox;
import clinic.sura.infrastructure.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The mail server of the tests; it keeps its port when it goes down and comes back. */
final class MailServer {

  private static final MailServer INSTANCE = new MailServer();

  private final int port;
  private final List<ReceivedMail> before = new ArrayList<>();
  private MailInbox inbox;

  private MailServer() {
    inbox = MailInbox.start(0, 0);
    port = inbox.smtpPort();
  }

  static void register(DynamicPropertyRegistry registry) {
    registry.add("MAIL_PORT", () -> INSTANCE.port);
    // All contexts are instances of one service and must have the same providers.
    LineServer.register(registry);
    WhatsAppServer.register(registry);
    // Fast to close again, so that a test need not wait for it.
    registry.add(
        "resilience4j.circuitbreaker.instances.smtp.wait-duration-in-open-state", () -> "500ms");
  }

  static void goDown() {
    INSTANCE.before.addAll(INSTANCE.inbox.mails());
    INSTANCE.inbox.close();
  }

  static void comeBack() {
    INSTANCE.inbox = MailInbox.start(INSTANCE.port, 0);
  }

  static List<ReceivedMail> mailsTo(String address) {
    List<ReceivedMail> all = new ArrayList<>(INSTANCE.before);
    all.addAll(INSTANCE.inbox.mails());
    return all.stream().filter(mail -> mail.to().contains(address)).toList();
  }
}
