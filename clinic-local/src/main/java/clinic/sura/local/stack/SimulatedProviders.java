package clinic.sura.local.stack;

import clinic.sura.local.phones.Secrets;
import java.net.URI;
import java.util.Map;

/** How the notification service reaches the providers that stand in; none of it opens anything. */
final class SimulatedProviders {

  private SimulatedProviders() {}

  static Map<String, String> at(URI simulator, URI web) {
    return Map.ofEntries(
        Map.entry("TWILIO_ENABLED", "true"),
        Map.entry("TWILIO_BASE_URL", simulator.toString()),
        Map.entry("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000"),
        Map.entry("TWILIO_AUTH_TOKEN", Secrets.TWILIO_AUTH_TOKEN),
        Map.entry("TWILIO_WEBHOOK_URL", web + "/webhooks/twilio"),
        Map.entry("TWILIO_FROM", "+15005550006"),
        Map.entry("LINE_ENABLED", "true"),
        Map.entry("LINE_BASE_URL", simulator.toString()),
        Map.entry("LINE_CHANNEL_TOKEN", "local"),
        Map.entry("LINE_CHANNEL_SECRET", Secrets.LINE_CHANNEL_SECRET),
        Map.entry("WHATSAPP_ENABLED", "true"),
        Map.entry("WHATSAPP_BASE_URL", simulator.toString()),
        Map.entry("WHATSAPP_PHONE_NUMBER_ID", "100000000000000"),
        Map.entry("WHATSAPP_ACCESS_TOKEN", "local"),
        Map.entry("WHATSAPP_APP_SECRET", Secrets.WHATSAPP_APP_SECRET),
        Map.entry("WHATSAPP_VERIFY_TOKEN", "local"));
  }
}
