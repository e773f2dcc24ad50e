package clinic.sura.local.phones;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * LINE's push message: {@code POST /v2/bot/message/push}. The same {@code X-Line-Retry-Key} is
 * taken once and answered with 409 from then on.
 */
final class LineApi implements ProviderApi {

  private static final String PUSH = "/v2/bot/message/push";
  private static final String KEY = "x-line-retry-key";
  private static final Pattern USER = Pattern.compile("U[0-9a-f]{32}");

  private final Phones phones;

  LineApi(Phones phones) {
    this.phones = phones;
  }

  @Override
  public Provider provider() {
    return Provider.LINE;
  }

  @Override
  public boolean serves(Call call) {
    return call.path().equals(PUSH);
  }

  @Override
  public synchronized Reply answer(Call call) {
    if (!call.header("authorization").startsWith("Bearer ")) {
      return error(401, "Authentication failed. Confirm that the access token is valid.");
    }
    String to = call.json().path("to").asString("");
    if (!USER.matcher(to).matches()) {
      return error(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
    }
    String key = call.header(KEY);
    Optional<PhoneMessage> before =
        key.isEmpty() ? Optional.empty() : phones.known(Provider.LINE, key);
    if (before.isPresent()) {
      return acceptedBefore(before.get());
    }
    String text = text(call);
    if (text.isBlank()) {
      return error(400, "A message (messages[0]) in the request body is invalid");
    }
    PhoneMessage taken =
        phones.take(Provider.LINE, to, text, key.isEmpty() ? null : key, null, buttons(call));
    return Reply.json(200, Map.of("sentMessages", sent(taken)))
        .with("X-Line-Request-Id", taken.id());
  }

  private static Reply acceptedBefore(PhoneMessage message) {
    return Reply.json(
            409,
            Map.of("message", "The retry key is already accepted", "sentMessages", sent(message)))
        .with("X-Line-Accepted-Request-Id", message.id());
  }

  private static String text(Call call) {
    return call.json()
        .path("messages")
        .valueStream()
        .map(message -> message.path("text").asString(""))
        .collect(Collectors.joining("\n"));
  }

  private static List<Button> buttons(Call call) {
    return call.json()
        .path("messages")
        .valueStream()
        .flatMap(message -> message.path("quickReply").path("items").valueStream())
        .map(item -> item.path("action"))
        .map(
            action ->
                new Button(action.path("label").asString(""), action.path("data").asString("")))
        .toList();
  }

  private static List<Map<String, String>> sent(PhoneMessage message) {
    return List.of(Map.of("id", message.id(), "quoteToken", "q" + message.id()));
  }

  @Override
  public Reply error(int status, String message) {
    return Reply.json(status, Map.of("message", message));
  }
}
