package clinic.sura.notification.channel.whatsapp;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.HttpReply;
import clinic.sura.notification.channel.HttpReply.Answered;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Button;
import clinic.sura.notification.channel.ProviderAnswer;
import clinic.sura.notification.channel.ProviderGuard;
import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ProviderHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WhatsApp by the Cloud API. A clinic that writes first may only send approved templates, so it
 * never sends words of its own: the template has them, and gets the names and the facts.
 *
 * <p>The API has no key against repeats. Each message carries its id as {@code
 * biz_opaque_callback_data}, by which a receipt names it.
 */
final class WhatsAppChannel implements ChannelProvider {

  private static final Logger log = LoggerFactory.getLogger(WhatsAppChannel.class);
  private static final int FIRST_ERROR = 300;

  /** Not on WhatsApp, ourselves, not to be written to, stopped our messages. */
  private static final Set<Integer> REFUSED =
      Set.of(131_021, 131_026, 131_030, 131_049, 131_050, 130_472);

  /** Limits of the app, the account, the number and the pair of numbers. */
  private static final Set<Integer> BUSY = Set.of(4, 80_007, 130_429, 131_048, 131_056);

  private final WhatsAppSettings settings;
  private final ProviderHttp http;
  private final JsonMapper json;
  private final ProviderGuard guard;

  WhatsAppChannel(
      WhatsAppSettings settings, ProviderHttp http, JsonMapper json, ProviderGuards guards) {
    this.settings = settings;
    this.http = http;
    this.json = json;
    this.guard = guards.of("whatsapp");
  }

  @Override
  public Channel channel() {
    return Channel.WHATSAPP;
  }

  @Override
  public boolean ready() {
    return guard.ready();
  }

  @Override
  public boolean hearsAnswers() {
    return !settings.appSecret().isBlank();
  }

  @Override
  public int atOnce() {
    return settings.atOnce();
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    Outcome outcome = guard.ask(() -> ask(message));
    if (!(outcome instanceof Outcome.Accepted)) {
      log.warn("Message {} has not gone by WhatsApp: {}", message.messageId(), outcome);
    }
    return outcome;
  }

  private ProviderAnswer ask(OutgoingMessage message) {
    HttpReply reply =
        http.send(
            HttpRequest.newBuilder(settings.messages())
                .header("Authorization", "Bearer " + settings.accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body(message)))));
    if (reply instanceof Answered answered && isThrottled(answered)) {
      return ProviderAnswer.later("WHATSAPP_" + errorCode(answered), answered.quiet());
    }
    return reply.meaning().orElseGet(() -> read((Answered) reply));
  }

  private boolean isThrottled(Answered answered) {
    return answered.status() >= FIRST_ERROR && BUSY.contains(errorCode(answered));
  }

  private ProviderAnswer read(Answered answered) {
    if (answered.status() < FIRST_ERROR) {
      JsonNode id = parse(answered).path("messages").path(0).path("id");
      return id.isString()
          ? ProviderAnswer.taken(id.asString(), hearsAnswers())
          : ProviderAnswer.lost("UNREADABLE");
    }
    int code = errorCode(answered);
    String reason = code == 0 ? "HTTP_" + answered.status() : "WHATSAPP_" + code;
    return REFUSED.contains(code)
        ? ProviderAnswer.refused(reason)
        : ProviderAnswer.notTakenNow(reason);
  }

  private int errorCode(Answered answered) {
    return parse(answered).path("error").path("code").asInt(0);
  }

  /** A document without anything in it where the answer is no JSON. */
  private JsonNode parse(Answered answered) {
    try {
      return json.readTree(answered.body());
    } catch (JacksonException e) {
      return json.createObjectNode();
    }
  }

  /** The template has the buttons and what they say; they get what they bring back. */
  private static List<Map<String, Object>> components(
      List<Map<String, String>> parameters, List<Button> buttons) {
    List<Map<String, Object>> components = new ArrayList<>();
    components.add(Map.of("type", "body", "parameters", parameters));
    for (Button button : buttons) {
      components.add(
          Map.of(
              "type",
              "button",
              "sub_type",
              "quick_reply",
              "index",
              String.valueOf(components.size() - 1),
              "parameters",
              List.of(Map.of("type", "payload", "payload", button.data()))));
    }
    return components;
  }

  private Map<String, Object> body(OutgoingMessage message) {
    List<Map<String, String>> parameters =
        message.approved().values().stream()
            .map(value -> Map.of("type", "text", "text", value))
            .toList();
    Map<String, Object> template =
        Map.of(
            "name",
            settings.templateOf(message.approved().kind()),
            "language",
            Map.of("code", WhatsAppSettings.languageCode(message.language())),
            "components",
            components(parameters, message.buttons()));
    return Map.of(
        "messaging_product",
        "whatsapp",
        "recipient_type",
        "individual",
        "to",
        message.address(),
        "type",
        "template",
        "template",
        template,
        "biz_opaque_callback_data",
        message.messageId());
  }
}
