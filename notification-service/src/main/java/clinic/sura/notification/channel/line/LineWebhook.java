package clinic.sura.notification.channel.line;

import clinic.sura.notification.channel.ButtonData;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.channel.ProviderWebhook;
import clinic.sura.notification.channel.Signatures;
import clinic.sura.notification.channel.WebhookCall;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's calls: what people write to the clinic's account, and which buttons they press. There are
 * no receipts. Somebody who has only added the account says nothing that is needed here
 * (https://developers.line.biz/en/docs/messaging-api/receiving-messages/).
 */
final class LineWebhook implements ProviderWebhook {

  private final String channelSecret;
  private final JsonMapper json;

  LineWebhook(LineSettings settings, JsonMapper json) {
    this.channelSecret = settings.channelSecret();
    this.json = json;
  }

  @Override
  public String name() {
    return "line";
  }

  @Override
  public boolean isGenuine(WebhookCall call) {
    if (channelSecret.isBlank()) {
      return false;
    }
    String expected =
        Base64.getEncoder().encodeToString(Signatures.hmac(channelSecret, call.body()));
    return Signatures.areEqual(expected, call.header("x-line-signature"));
  }

  @Override
  public Optional<List<ProviderReport>> read(WebhookCall call) {
    try {
      JsonNode events = json.readTree(call.body()).path("events");
      return events.isArray()
          ? Optional.of(events.valueStream().flatMap(LineWebhook::report).toList())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Stream<ProviderReport> report(JsonNode event) {
    String user = event.path("source").path("userId").asString("");
    String reference = event.path("webhookEventId").asString("");
    if (user.isEmpty() || reference.isEmpty()) {
      return Stream.empty();
    }
    return switch (event.path("type").asString("")) {
      case "message" ->
          event.path("message").path("type").asString("").equals("text")
              ? Stream.of(
                  new Wrote(
                      Channel.LINE,
                      user,
                      reference,
                      null,
                      event.path("message").path("text").asString("")))
              : Stream.empty();
      case "postback" ->
          ButtonData.read(event.path("postback").path("data").asString(""))
              .<ProviderReport>map(
                  data -> new Wrote(Channel.LINE, user, reference, data.messageId(), data.text()))
              .stream();
      default -> Stream.empty();
    };
  }
}
