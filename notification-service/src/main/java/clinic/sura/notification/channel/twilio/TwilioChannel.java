package clinic.sura.notification.channel.twilio;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.HttpReply.Answered;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.ProviderAnswer;
import clinic.sura.notification.channel.ProviderGuard;
import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ProviderHttp;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Text messages by Twilio's SDK. Twilio has no key against repeats; before a message goes out again
 * that may have been taken, Twilio is asked whether it has it.
 */
final class TwilioChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(TwilioChannel.class);
  private static final int FIRST_ERROR = 300;

  /**
   * Errors about the number: not valid, not reachable, not allowed, no mobile, stopped our messages
   * (https://www.twilio.com/docs/api/errors).
   */
  private static final Set<Integer> REFUSED =
      Set.of(21_211, 21_214, 21_217, 21_401, 21_408, 21_610, 21_612, 21_614, 21_635);

  private static final Set<Message.Status> CAME_TO_NOTHING =
      EnumSet.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);

  /** Longer than retries go on, and shorter than two messages to a patient read the same. */
  private static final Duration LOOKED_BACK = Duration.ofDays(3);

  private static final long LOOKED_AT = 50;

  private final TwilioSettings settings;
  private final ProviderHttp http;
  private final ProviderGuard guard;
  private final InstantSource clock;

  TwilioChannel(
      TwilioSettings settings, ProviderHttp http, ProviderGuards guards, InstantSource clock) {
    this.settings = settings;
    this.http = http;
    this.guard = guards.of("twilio");
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean ready() {
    return guard.ready();
  }

  @Override
  public boolean hearsAnswers() {
    return settings.webhookUrl() != null;
  }

  @Override
  public int atOnce() {
    return settings.atOnce();
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    Outcome outcome = guard.ask(() -> call(client -> deliver(client, message)));
    if (!(outcome instanceof Outcome.Accepted)) {
      log.warn("Message {} has not gone by Twilio: {}", message.messageId(), outcome);
    }
    return outcome;
  }

  /** If Twilio can not be asked it is as unclear as before, and nothing goes out. */
  private ProviderAnswer deliver(TwilioRestClient client, OutgoingMessage message) {
    Message taken =
        (message.mayHaveBeenTaken() ? known(client, message) : Optional.<Message>empty())
            .orElseGet(() -> creator(message).create(client));
    return ProviderAnswer.taken(taken.getSid(), hearsAnswers());
  }

  private Optional<Message> known(TwilioRestClient client, OutgoingMessage message) {
    Instant since = clock.instant().minus(LOOKED_BACK);
    return Message.reader()
        .setTo(new PhoneNumber(message.address()))
        .setPageSize(LOOKED_AT)
        .firstPage(client)
        .getRecords()
        .stream()
        .filter(sent -> isIt(sent, message, since))
        .findFirst();
  }

  private static boolean isIt(Message sent, OutgoingMessage message, Instant since) {
    ZonedDateTime created = sent.getDateCreated();
    String body = sent.getBody();
    return body != null
        && body.strip().equals(message.text().strip())
        && !CAME_TO_NOTHING.contains(sent.getStatus())
        && created != null
        && created.toInstant().isAfter(since);
  }

  private MessageCreator creator(OutgoingMessage message) {
    PhoneNumber to = new PhoneNumber(message.address());
    String service = settings.messagingServiceSid();
    MessageCreator creator =
        service == null
            ? Message.creator(to, new PhoneNumber(settings.from()), message.text())
            : Message.creator(to, service, message.text());
    String receipts = settings.receiptsOf(message.messageId());
    if (receipts != null) {
      creator.setStatusCallback(receipts);
    }
    return creator;
  }

  private ProviderAnswer call(Function<TwilioRestClient, ProviderAnswer> call) {
    TwilioTransport transport = new TwilioTransport(http, settings.baseUrl());
    TwilioRestClient client =
        new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
            .httpClient(transport)
            .build();
    try {
      return call.apply(client);
    } catch (TwilioException e) {
      return transport.reply().meaning().orElseGet(() -> read(transport, e));
    }
  }

  private static ProviderAnswer read(TwilioTransport transport, TwilioException e) {
    int status = transport.reply() instanceof Answered answered ? answered.status() : 0;
    if (status < FIRST_ERROR) {
      return ProviderAnswer.lost("UNREADABLE");
    }
    Integer code = e instanceof ApiException api ? api.getCode() : null;
    if (code == null) {
      return ProviderAnswer.notTakenNow("HTTP_" + status);
    }
    String reason = "TWILIO_" + code;
    return REFUSED.contains(code)
        ? ProviderAnswer.refused(reason)
        : ProviderAnswer.notTakenNow(reason);
  }
}
