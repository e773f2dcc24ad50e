package clinic.sura.notification.channel.whatsapp;

import clinic.sura.notification.channel.ButtonData;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderReport.Arrived;
import clinic.sura.notification.channel.ProviderReport.NotArrived;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.channel.ProviderWebhook;
import clinic.sura.notification.channel.Signatures;
import clinic.sura.notification.channel.WebhookCall;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meta's calls about the clinic's WhatsApp number: receipts, which bring the message's id back as
 * {@code biz_opaque_callback_data}, and what patients write or press
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks).
 */
final class WhatsAppWebhook implements ProviderWebhook {

  private final WhatsAppSettings settings;
  private final JsonMapper json;

  WhatsAppWebhook(WhatsAppSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public String name() {
    return "whatsapp";
  }

  @Override
  public boolean isGenuine(WebhookCall call) {
    if (settings.appSecret().isBlank()) {
      return false;
    }
    String expected =
        "sha256=" + HexFormat.of().formatHex(Signatures.hmac(settings.appSecret(), call.body()));
    return Signatures.areEqual(expected, call.header("x-hub-signature-256"));
  }

  @Override
  public Optional<String> greeted(Map<String, String> query) {
    boolean known =
        !settings.verifyToken().isBlank()
            && "subscribe".equals(query.get("hub.mode"))
            && Signatures.areEqual(
                settings.verifyToken(), query.getOrDefault("hub.verify_token", ""));
    return known ? Optional.ofNullable(query.get("hub.challenge")) : Optional.empty();
  }

  @Override
  public Optional<List<ProviderReport>> read(WebhookCall call) {
    JsonNode root;
    try {
      root = json.readTree(call.body());
    } catch (JacksonException e) {
      return Optional.empty();
    }
    if (!root.path("entry").isArray()) {
      return Optional.empty();
    }
    return Optional.of(
        root.path("entry")
            .valueStream()
            .flatMap(entry -> entry.path("changes").valueStream())
            .map(change -> change.path("value"))
            .flatMap(
                value ->
                    Stream.concat(
                        value.path("statuses").valueStream().flatMap(WhatsAppWebhook::receipt),
                        value.path("messages").valueStream().flatMap(WhatsAppWebhook::written)))
            .toList());
  }

  private static Stream<ProviderReport> receipt(JsonNode status) {
    String message = status.path("biz_opaque_callback_data").asString("");
    String reference = status.path("id").asString("");
    if (message.isEmpty() || reference.isEmpty()) {
      return Stream.empty();
    }
    return switch (status.path("status").asString("")) {
      case "delivered", "read" -> Stream.of(new Arrived(Channel.WHATSAPP, message, reference));
      case "failed" -> {
        int code = status.path("errors").path(0).path("code").asInt(0);
        yield Stream.of(
            new NotArrived(
                Channel.WHATSAPP,
                message,
                reference,
                code == 0 ? "WHATSAPP_FAILED" : "WHATSAPP_" + code));
      }
      // It is under way.
      default -> Stream.empty();
    };
  }

  private static Stream<ProviderReport> written(JsonNode message) {
    String number = message.path("from").asString("");
    String reference = message.path("id").asString("");
    if (number.isEmpty() || reference.isEmpty()) {
      return Stream.empty();
    }
    String from = "+" + number;
    return switch (message.path("type").asString("")) {
      case "text" ->
          Stream.of(
              new Wrote(
                  Channel.WHATSAPP,
                  from,
                  reference,
                  null,
                  message.path("text").path("body").asString("")));
      case "button" -> pressed(from, reference, message.path("button"));
      default -> Stream.empty();
    };
  }

  private static Stream<ProviderReport> pressed(String from, String reference, JsonNode button) {
    return ButtonData.read(button.path("payload").asString(""))
        .<ProviderReport>map(
            data -> new Wrote(Channel.WHATSAPP, from, reference, data.messageId(), data.text()))
        .stream();
  }
}
