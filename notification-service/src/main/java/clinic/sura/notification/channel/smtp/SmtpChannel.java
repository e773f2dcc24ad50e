package clinic.sura.notification.channel.smtp;

import static clinic.sura.notification.channel.smtp.SmtpReplies.kind;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. The socket's timeouts bound each step of a call, and the circuit breaker stops
 * trying while the server is down.
 */
@Component
class SmtpChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);
  private static final String NAME = "smtp";

  private final JavaMailSender sender;
  private final MailWriter writer;
  private final CircuitBreaker breaker;

  SmtpChannel(JavaMailSender sender, MailWriter writer, CircuitBreakerRegistry breakers) {
    this.sender = sender;
    this.writer = writer;
    this.breaker = breakers.circuitBreaker(NAME);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean ready() {
    // An open breaker becomes half open when it is asked for permission, so ask for it here.
    boolean permitted = breaker.tryAcquirePermission();
    if (permitted) {
      breaker.releasePermission();
    }
    return permitted;
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
    try {
      return breaker.executeSupplier(() -> transmit(mail));
    } catch (CallNotPermittedException e) {
      return new Outcome.NotTried(e.getClass().getSimpleName());
    } catch (MailException e) {
      log.warn("Message {} has not gone to the mail server: {}", message.messageId(), kind(e));
      return SmtpReplies.outcome(e, mail.handedOver());
    }
  }

  /** Throws what is a fault of the server: the circuit breaker counts it. */
  private Outcome transmit(TrackedMail mail) {
    try {
      sender.send(mail);
      return new Outcome.Accepted();
    } catch (MailException e) {
      Outcome outcome = SmtpReplies.outcome(e, mail.handedOver());
      if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Rejected) {
        return outcome;
      }
      throw e;
    }
  }
}
