package clinic.sura.local.phones;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** The calls of providers in their own forms, signed as they sign them. */
final class WebhookCalls {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int UNREACHABLE_HANDSET = 30003;
  private static final int UNDELIVERABLE = 131026;

  private final URI clinic;

  WebhookCalls(URI clinic) {
    this.clinic = clinic;
  }

  /** What became of a message. */
  HttpRequest receipt(PhoneMessage message, boolean arrived) {
    return switch (message.provider()) {
      case TWILIO -> twilioReceipt(message, arrived);
      case WHATSAPP -> whatsAppReceipt(message, arrived);
      case LINE -> throw new IllegalArgumentException("LINE has no receipts");
    };
  }

  /** Something that somebody wrote. */
  HttpRequest written(Provider provider, String from, String text, String id) {
    return switch (provider) {
      case TWILIO -> {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("MessageSid", "SM" + id);
        fields.put("From", from);
        fields.put("Body", text);
        fields.put("SmsStatus", "received");
        yield twilio(address("twilio"), fields);
      }
      case LINE ->
          line(
              from, id, Map.of("type", "message", "message", Map.of("type", "text", "text", text)));
      case WHATSAPP ->
          whatsApp(
              "messages",
              Map.of(
                  "from",
                  from.substring(1),
                  "id",
                  "wamid." + id,
                  "type",
                  "text",
                  "text",
                  Map.of("body", text)));
    };
  }

  /** A button that somebody pressed. */
  HttpRequest pressed(Provider provider, String from, String data, String id) {
    return switch (provider) {
      case TWILIO -> throw new IllegalArgumentException("A text message has no buttons");
      case LINE -> line(from, id, Map.of("type", "postback", "postback", Map.of("data", data)));
      case WHATSAPP ->
          whatsApp(
              "messages",
              Map.of(
                  "from",
                  from.substring(1),
                  "id",
                  "wamid." + id,
                  "type",
                  "button",
                  "button",
                  Map.of("payload", data)));
    };
  }

  private HttpRequest twilioReceipt(PhoneMessage message, boolean arrived) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("MessageSid", "SM" + message.id());
    fields.put("MessageStatus", arrived ? "delivered" : "undelivered");
    fields.put("To", message.to());
    if (!arrived) {
      fields.put("ErrorCode", String.valueOf(UNREACHABLE_HANDSET));
    }
    String callback = message.callback();
    return twilio(callback == null ? address("twilio") : URI.create(callback), fields);
  }

  private static HttpRequest twilio(URI address, SortedMap<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String signed =
        address
            + fields.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining());
    String signature =
        Base64.getEncoder().encodeToString(hmac("HmacSHA1", Secrets.TWILIO_AUTH_TOKEN, signed));
    return Webhooks.post(
        address, "application/x-www-form-urlencoded", body, "X-Twilio-Signature", signature);
  }

  private HttpRequest whatsAppReceipt(PhoneMessage message, boolean arrived) {
    Map<String, Object> status = new TreeMap<>();
    status.put("id", "wamid." + message.id());
    status.put("status", arrived ? "delivered" : "failed");
    status.put("recipient_id", message.to().substring(1));
    status.put("biz_opaque_callback_data", String.valueOf(message.reference()));
    if (!arrived) {
      status.put("errors", List.of(Map.of("code", UNDELIVERABLE, "title", "Undeliverable")));
    }
    return whatsApp("statuses", status);
  }

  private HttpRequest whatsApp(String list, Map<String, Object> item) {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(
                    Map.of(
                        "id",
                        "1",
                        "changes",
                        List.of(
                            Map.of("field", "messages", "value", Map.of(list, List.of(item))))))));
    String signature =
        "sha256=" + HexFormat.of().formatHex(hmac("HmacSHA256", Secrets.WHATSAPP_APP_SECRET, body));
    return Webhooks.post(
        address("whatsapp"), "application/json", body, "X-Hub-Signature-256", signature);
  }

  private HttpRequest line(String user, String id, Map<String, Object> what) {
    Map<String, Object> event = new TreeMap<>(what);
    event.put("webhookEventId", id);
    event.put("source", Map.of("type", "user", "userId", user));
    String body = JSON.writeValueAsString(Map.of("destination", "local", "events", List.of(event)));
    String signature =
        Base64.getEncoder().encodeToString(hmac("HmacSHA256", Secrets.LINE_CHANNEL_SECRET, body));
    return Webhooks.post(address("line"), "application/json", body, "X-Line-Signature", signature);
  }

  private URI address(String provider) {
    return clinic.resolve("/webhooks/" + provider);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] hmac(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
