package clinic.sura.notification.channel.line;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Button;
import clinic.sura.notification.channel.ProviderAnswer;
import clinic.sura.notification.channel.ProviderGuard;
import clinic.sura.notification.channel.ProviderGuards;
import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Push messages on LINE. The retry key is made from the message's id: however often the message
 * goes out, LINE takes it once (within 24 hours) and says so.
 */
final class LineChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(LineChannel.class);

  private final MessagingApiClient client;
  private final ProviderGuard guard;
  private final int atOnce;
  private final boolean hearsAnswers;

  LineChannel(LineSettings settings, ProviderGuards guards) {
    this.client =
        MessagingApiClient.builder(settings.channelToken())
            .apiEndPoint(settings.baseUrl())
            .connectTimeout(settings.connectLimit())
            .writeTimeout(settings.answerLimit())
            .readTimeout(settings.answerLimit())
            .build();
    this.guard = guards.of("line");
    this.atOnce = settings.atOnce();
    this.hearsAnswers = !settings.channelSecret().isBlank();
  }

  @Override
  public Channel channel() {
    return Channel.LINE;
  }

  @Override
  public boolean ready() {
    return guard.ready();
  }

  @Override
  public boolean hearsAnswers() {
    return hearsAnswers;
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    Outcome outcome = guard.ask(() -> push(message));
    if (!(outcome instanceof Outcome.Accepted)) {
      log.warn("Message {} has not gone by LINE: {}", message.messageId(), outcome);
    }
    return outcome;
  }

  private ProviderAnswer push(OutgoingMessage message) {
    CompletableFuture<Result<PushMessageResponse>> pushed =
        client.pushMessage(
            retryKey(message.messageId()),
            new PushMessageRequest.Builder(message.address(), List.of(text(message))).build());
    try {
      pushed.get();
      return ProviderAnswer.taken();
    } catch (ExecutionException e) {
      return LineReplies.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      pushed.cancel(true);
      Thread.currentThread().interrupt();
      return ProviderAnswer.lost(e.getClass().getSimpleName());
    }
  }

  private static TextMessage text(OutgoingMessage message) {
    var text = new TextMessage.Builder(message.text());
    if (!message.buttons().isEmpty()) {
      text.quickReply(
          new QuickReply(message.buttons().stream().map(LineChannel::quickReply).toList()));
    }
    return text.build();
  }

  private static QuickReplyItem quickReply(Button button) {
    return new QuickReplyItem(
        new PostbackAction.Builder()
            .label(button.label())
            .displayText(button.label())
            .data(button.data())
            .build());
  }

  /** The same for the same message, by whichever instance and however late. */
  static UUID retryKey(String messageId) {
    return UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8));
  }
}
