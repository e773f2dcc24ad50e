package clinic.sura.local.phones;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The Cloud API's messages: {@code POST /v23.0/{phone number id}/messages}, templates only. It
 * knows no key against repeats.
 */
final class WhatsAppApi implements ProviderApi {

  private static final Pattern MESSAGES = Pattern.compile("/v[0-9]+\\.[0-9]+/[0-9]+/messages");
  private static final Pattern BREAKS = Pattern.compile("[\\n\\t]|\\s{5,}");
  private static final int INVALID_PARAMETER = 100;
  private static final int NOT_ALLOWED = 131030;
  private static final int OUTSIDE_WINDOW = 131047;

  private final Phones phones;

  WhatsAppApi(Phones phones) {
    this.phones = phones;
  }

  @Override
  public Provider provider() {
    return Provider.WHATSAPP;
  }

  @Override
  public boolean serves(Call call) {
    return MESSAGES.matcher(call.path()).matches();
  }

  @Override
  public Reply answer(Call call) {
    if (!call.header("authorization").startsWith("Bearer ")) {
      return error(401, 190, "Invalid OAuth access token - Cannot parse access token");
    }
    JsonNode message = call.json();
    String to = message.path("to").asString("");
    if (!Numbers.isValid(to)) {
      return error(400, NOT_ALLOWED, "Recipient phone number not in allowed list");
    }
    if (!message.path("type").asString("").equals("template")) {
      return error(400, OUTSIDE_WINDOW, "Re-engagement message");
    }
    List<String> values =
        message
            .path("template")
            .path("components")
            .valueStream()
            .filter(component -> component.path("type").asString("").equals("body"))
            .flatMap(component -> component.path("parameters").valueStream())
            .map(parameter -> parameter.path("text").asString(""))
            .toList();
    if (values.stream().anyMatch(value -> BREAKS.matcher(value).find())) {
      return error(400, INVALID_PARAMETER, "Param text cannot have new-line/tab characters");
    }
    return taken(message, to, values);
  }

  private Reply taken(JsonNode message, String to, List<String> values) {
    JsonNode template = message.path("template");
    String text =
        values.stream()
            .collect(
                Collectors.joining(
                    "\n",
                    "[%s, %s]\n"
                        .formatted(
                            template.path("name").asString(""),
                            template.path("language").path("code").asString("")),
                    ""));
    String reference = message.path("biz_opaque_callback_data").asString("");
    PhoneMessage taken =
        phones.take(Provider.WHATSAPP, to, text, reference, null, buttons(template));
    return Reply.json(
        200,
        Map.of(
            "messaging_product",
            "whatsapp",
            "contacts",
            List.of(Map.of("input", to, "wa_id", to.substring(1))),
            "messages",
            List.of(Map.of("id", "wamid." + taken.id(), "message_status", "accepted"))));
  }

  /** What they say, the template knows: here they show what they bring back. */
  private static List<Button> buttons(JsonNode template) {
    return template
        .path("components")
        .valueStream()
        .filter(component -> component.path("type").asString("").equals("button"))
        .map(button -> button.path("parameters").path(0).path("payload").asString(""))
        .map(data -> new Button(data.substring(data.lastIndexOf(' ') + 1), data))
        .toList();
  }

  @Override
  public Reply error(int status, String message) {
    return error(status, status == 429 ? 130429 : 131016, message);
  }

  private static Reply error(int status, int code, String message) {
    return Reply.json(
        status,
        Map.of(
            "error",
            Map.of(
                "message",
                "(#" + code + ") " + message,
                "type",
                "OAuthException",
                "code",
                code,
                "fbtrace_id",
                "local")));
  }
}
