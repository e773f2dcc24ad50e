package clinic.sura.notification.channel.twilio;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.FormFields;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderReport.Arrived;
import clinic.sura.notification.channel.ProviderReport.NotArrived;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.channel.ProviderWebhook;
import clinic.sura.notification.channel.WebhookCall;
import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's calls: what became of a text message, and text messages that patients write. Both come
 * to one address; that of a receipt names the message in its query, which Twilio signs with it
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security).
 */
final class TwilioWebhook implements ProviderWebhook {

  private final @Nullable String url;
  private final RequestValidator validator;

  TwilioWebhook(TwilioSettings settings) {
    this.url = settings.webhookUrl();
    this.validator = new RequestValidator(settings.authToken());
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public boolean isGenuine(WebhookCall call) {
    Optional<Map<String, String>> fields = FormFields.read(call.body());
    if (url == null || fields.isEmpty()) {
      return false;
    }
    String called = call.query() == null ? url : url + "?" + call.query();
    return validator.validate(called, fields.get(), call.header("x-twilio-signature"));
  }

  @Override
  public Optional<List<ProviderReport>> read(WebhookCall call) {
    Map<String, String> fields = FormFields.read(call.body()).orElseGet(Map::of);
    String reference = fields.get("MessageSid");
    if (reference == null) {
      return Optional.empty();
    }
    String message = FormFields.read(call.query()).orElseGet(Map::of).get("message");
    return message == null ? written(fields, reference) : receipt(fields, message, reference);
  }

  private static Optional<List<ProviderReport>> written(
      Map<String, String> fields, String reference) {
    String from = fields.get("From");
    String text = fields.get("Body");
    return from == null || text == null
        ? Optional.empty()
        : Optional.of(List.of(new Wrote(Channel.SMS, from, reference, null, text)));
  }

  private static Optional<List<ProviderReport>> receipt(
      Map<String, String> fields, String message, String reference) {
    String status = fields.get("MessageStatus");
    if (status == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case "delivered", "read" -> List.of(new Arrived(Channel.SMS, message, reference));
          case "undelivered", "failed", "canceled" ->
              List.of(new NotArrived(Channel.SMS, message, reference, reason(fields, status)));
          // It is under way.
          default -> List.of();
        });
  }

  /** Twilio's number of the error; nothing else of what it says, which may hold the address. */
  private static String reason(Map<String, String> fields, String status) {
    String code = fields.getOrDefault("ErrorCode", "");
    return "TWILIO_" + (code.matches("[0-9]{1,6}") ? code : status.toUpperCase(Locale.ROOT));
  }
}
