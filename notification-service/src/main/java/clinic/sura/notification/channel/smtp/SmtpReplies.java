package clinic.sura.notification.channel.smtp;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads what an SMTP server answered out of the exceptions that JavaMail makes of it. */
final class SmtpReplies {

  private static final int FIRST_PERMANENT = 500;

  /** 530-535, 538: the server wants another login; that is not about this message. */
  private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538, 421);

  private SmtpReplies() {}

  /** The reply code of a permanent refusal of this message, if that is what it is. */
  static Optional<Integer> permanent(MailException e) {
    Set<Throwable> seen = new HashSet<>();
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(e);
    if (e instanceof MailSendException failed) {
      left.addAll(failed.getFailedMessages().values());
    }
    while (!left.isEmpty()) {
      Throwable next = left.poll();
      if (!seen.add(next)) {
        continue;
      }
      int code = replyCode(next);
      if (code >= FIRST_PERMANENT && !ABOUT_US.contains(code)) {
        return Optional.of(code);
      }
      if (next.getCause() != null) {
        left.add(next.getCause());
      }
      if (next instanceof MessagingException chained && chained.getNextException() != null) {
        left.add(chained.getNextException());
      }
    }
    return Optional.empty();
  }

  static Throwable rootOf(Throwable e) {
    Throwable root = e;
    if (e instanceof MailSendException failed && !failed.getFailedMessages().isEmpty()) {
      root = failed.getFailedMessages().values().iterator().next();
    }
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static int replyCode(Throwable e) {
    return switch (e) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }
}
