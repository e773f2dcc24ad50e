package clinic.sura.local.phones;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Twilio's messages (API 2010-04-01): {@code POST} and {@code GET
 * /2010-04-01/Accounts/{sid}/Messages.json}. It knows no key against repeats.
 */
final class TwilioApi implements ProviderApi {

  private static final Pattern MESSAGES =
      Pattern.compile("/2010-04-01/Accounts/([^/]+)/Messages\\.json");
  private static final int NOT_VALID = 21211;
  private static final int NO_MOBILE = 21614;
  private static final int NO_BODY = 21602;
  private static final int NOT_AUTHENTICATED = 20003;

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

  private final Phones phones;

  TwilioApi(Phones phones) {
    this.phones = phones;
  }

  @Override
  public Provider provider() {
    return Provider.TWILIO;
  }

  @Override
  public boolean serves(Call call) {
    return MESSAGES.matcher(call.path()).matches();
  }

  @Override
  public Reply answer(Call call) {
    if (!call.header("authorization").startsWith("Basic ")) {
      return error(401, NOT_AUTHENTICATED, "Authenticate");
    }
    if (!takesMessage(call)) {
      return list(call);
    }
    String to = call.form().getOrDefault("To", "");
    String body = call.form().getOrDefault("Body", "");
    if (!Numbers.isValid(to)) {
      return error(400, NOT_VALID, "Invalid 'To' Phone Number: " + to);
    }
    if (to.equals(Numbers.NO_MOBILE)) {
      return error(400, NO_MOBILE, "To number: " + to + ", is not a mobile number");
    }
    if (body.isEmpty()) {
      return error(400, NO_BODY, "Message body is required.");
    }
    return Reply.json(201, resource(taken(call, to, body)));
  }

  private PhoneMessage taken(Call call, String to, String body) {
    return phones.take(
        Provider.TWILIO, to, body, null, call.form().get("StatusCallback"), List.of());
  }

  /** Newest first, as Twilio lists them. */
  private Reply list(Call call) {
    String to = call.query().getOrDefault("To", "");
    List<Map<String, Object>> messages =
        phones.to(to).reversed().stream()
            .filter(message -> message.provider() == Provider.TWILIO)
            .map(TwilioApi::resource)
            .toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("messages", messages);
    page.put("page", 0);
    page.put("page_size", messages.size());
    page.put("uri", call.path());
    page.put("next_page_uri", null);
    return Reply.json(200, page);
  }

  private static Map<String, Object> resource(PhoneMessage message) {
    String created = RFC_2822.format(message.receivedAt().atOffset(ZoneOffset.UTC));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("sid", "SM" + message.id());
    resource.put("to", message.to());
    resource.put("body", message.text());
    resource.put("status", "queued");
    resource.put("direction", "outbound-api");
    resource.put("num_segments", "1");
    resource.put("date_created", created);
    resource.put("date_updated", created);
    resource.put("date_sent", null);
    resource.put("error_code", null);
    resource.put("error_message", null);
    return resource;
  }

  @Override
  public Reply error(int status, String message) {
    return error(status, status == 429 ? 20429 : 20500, message);
  }

  private static Reply error(int status, int code, String message) {
    return Reply.json(
        status,
        Map.of(
            "code",
            code,
            "message",
            message,
            "more_info",
            "https://www.twilio.com/docs/errors/" + code,
            "status",
            status));
  }
}
