package clinic.sura.notification.channel.smtp;

import static clinic.sura.notification.channel.smtp.SmtpReplies.kind;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.ProviderAnswer;
import clinic.sura.notification.channel.ProviderGuard;
import clinic.sura.notification.channel.ProviderGuards;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. The socket's timeouts bound each step of a call, and the guard stops trying while
 * the server is down.
 */
@Component
class SmtpChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);
  private static final String NAME = "smtp";

  private final JavaMailSender sender;
  private final MailWriter writer;
  private final ProviderGuard guard;

  SmtpChannel(JavaMailSender sender, MailWriter writer, ProviderGuards guards) {
    this.sender = sender;
    this.writer = writer;
    this.guard = guards.of(NAME);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean ready() {
    return guard.ready();
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    TrackedMail mail = new TrackedMail(sender.createMimeMessage().getSession());
    try {
      writer.write(mail, message);
    } catch (MailPreparationException e) {
      log.error("Message {} can not be written as a mail: {}", message.messageId(), kind(e));
      return new Outcome.Unreachable(kind(e));
    }
    return guard.ask(() -> transmit(mail, message.messageId()));
  }

  private ProviderAnswer transmit(TrackedMail mail, String messageId) {
    try {
      sender.send(mail);
      return ProviderAnswer.taken();
    } catch (MailException e) {
      log.warn("Message {} has not gone to the mail server: {}", messageId, kind(e));
      Outcome outcome = SmtpReplies.outcome(e, mail.handedOver());
      boolean well = outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Rejected;
      return new ProviderAnswer(outcome, !well, Duration.ZERO);
    }
  }
}
