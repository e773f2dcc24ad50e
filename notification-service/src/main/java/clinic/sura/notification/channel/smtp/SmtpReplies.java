package clinic.sura.notification.channel.smtp;

import clinic.sura.notification.channel.Outcome;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads what an SMTP server answered out of the exceptions that JavaMail makes of it. */
final class SmtpReplies {

  private static final String REASON = "SMTP_";
  private static final int FIRST_NEGATIVE = 400;
  private static final int FIRST_PERMANENT = 500;

  /** 530-535, 538: the server wants another login; that is not about this message. */
  private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538, 421);

  private SmtpReplies() {}

  /** What the failure says of the mail. */
  static Outcome outcome(MailException e, boolean handedOver) {
    if (handedOver && e instanceof MailSendException sent && sent.getFailedMessages().isEmpty()) {
      // It was taken; only the goodbye went wrong.
      return new Outcome.Accepted();
    }
    List<Integer> codes = replyCodes(e);
    Optional<Integer> permanent =
        codes.stream()
            .filter(code -> code >= FIRST_PERMANENT && !ABOUT_US.contains(code))
            .findFirst();
    if (permanent.isPresent()) {
      return new Outcome.Rejected(REASON + permanent.get());
    }
    if (!codes.isEmpty()) {
      return new Outcome.Unreachable(REASON + codes.getFirst());
    }
    return handedOver ? new Outcome.AnswerLost(kind(e)) : new Outcome.Unreachable(kind(e));
  }

  /** The exception's kind only: its text may hold the address. */
  static String kind(MailException e) {
    return rootOf(e).getClass().getSimpleName();
  }

  /** All negative replies of the server. */
  private static List<Integer> replyCodes(MailException e) {
    List<Integer> codes = new ArrayList<>();
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
      if (code >= FIRST_NEGATIVE) {
        codes.add(code);
      }
      if (next.getCause() != null) {
        left.add(next.getCause());
      }
      if (next instanceof MessagingException chained && chained.getNextException() != null) {
        left.add(chained.getNextException());
      }
    }
    return codes;
  }

  private static Throwable rootOf(Throwable e) {
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
