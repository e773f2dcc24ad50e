package clinic.sura.notification.channel.smtp;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. The socket's timeouts bound every call, the bulkhead bounds how many there are,
 * and the circuit breaker stops trying while the server is down.
 */
@Component
class SmtpChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);
  private static final String NAME = "smtp";

  private final JavaMailSender sender;
  private final MailWriter writer;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  SmtpChannel(
      JavaMailSender sender,
      MailWriter writer,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    this.sender = sender;
    this.writer = writer;
    this.breaker = breakers.circuitBreaker(NAME);
    this.bulkhead = bulkheads.bulkhead(NAME);
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
    MimeMessage mail = writer.write(sender.createMimeMessage(), message);
    // The bulkhead is outside: that it is full says nothing about the server.
    Supplier<Outcome> call =
        Bulkhead.decorateSupplier(
            bulkhead, CircuitBreaker.decorateSupplier(breaker, () -> transmit(mail)));
    try {
      return call.get();
    } catch (CallNotPermittedException | BulkheadFullException e) {
      return new Outcome.NotTried(e.getClass().getSimpleName());
    } catch (MailException e) {
      log.warn("Mail server unreachable for message {}: {}", message.messageId(), kind(e));
      return new Outcome.Unreachable(kind(e));
    }
  }

  private Outcome transmit(MimeMessage mail) {
    try {
      sender.send(mail);
      return new Outcome.Accepted();
    } catch (MailException e) {
      // The server answered and refused this message for good: that is no fault of the server.
      return SmtpReplies.permanent(e)
          .<Outcome>map(code -> new Outcome.Rejected("SMTP_" + code))
          .orElseThrow(() -> e);
    }
  }

  /** The exception's kind only: its text may hold the address. */
  private static String kind(MailException e) {
    return SmtpReplies.rootOf(e).getClass().getSimpleName();
  }
}
