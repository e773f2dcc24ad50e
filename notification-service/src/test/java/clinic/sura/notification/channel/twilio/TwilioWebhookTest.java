package clinic.sura.notification.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderReport.Arrived;
import clinic.sura.notification.channel.ProviderReport.NotArrived;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.channel.ProviderWebhook;
import clinic.sura.notification.channel.WebhookCall;
import clinic.sura.notification.channel.WebhookContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwilioWebhookTest extends WebhookContract {

  /** Computed apart from Twilio's SDK: HMAC-SHA1 over the address and the sorted fields. */
  private static final String SIGNATURE = "8GfMeRZmMOY4+JVHWpopH2lqiCM=";

  private static final String QUERY = "message=message-1";
  private static final String DELIVERED =
      "MessageStatus=delivered&MessageSid=SM1&To=%2B66812345678&From=%2B15005550006";

  @Override
  protected ProviderWebhook webhook() {
    return webhookAt("https://clinic.example/webhooks/twilio");
  }

  @Override
  protected ProviderWebhook unprepared() {
    return webhookAt(null);
  }

  private static ProviderWebhook webhookAt(@Nullable String url) {
    return new TwilioWebhook(
        new TwilioSettings(
            URI.create("https://api.twilio.com"),
            "AC1",
            "secret",
            "+15005550006",
            null,
            url,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            8));
  }

  @Override
  protected WebhookCall genuine() {
    return new WebhookCall(QUERY, Map.of("x-twilio-signature", SIGNATURE), DELIVERED);
  }

  @Override
  protected String signatureHeader() {
    return "x-twilio-signature";
  }

  @Test
  void a_signature_for_one_message_is_none_for_another() {
    assertThat(
            webhook()
                .isGenuine(new WebhookCall("message=message-2", genuine().headers(), DELIVERED)))
        .isFalse();
    assertThat(webhook().isGenuine(new WebhookCall(null, genuine().headers(), DELIVERED)))
        .isFalse();
  }

  @Test
  void a_receipt_is_of_the_message_that_the_address_names() {
    assertThat(read(QUERY, DELIVERED))
        .containsExactly(new Arrived(Channel.SMS, "message-1", "SM1"));
    assertThat(read(QUERY, "MessageStatus=undelivered&MessageSid=SM1&ErrorCode=30003"))
        .containsExactly(new NotArrived(Channel.SMS, "message-1", "SM1", "TWILIO_30003"));
    assertThat(read(QUERY, "MessageStatus=failed&MessageSid=SM1&ErrorCode=%2B66812345678"))
        .as("nothing is kept but a number of an error")
        .containsExactly(new NotArrived(Channel.SMS, "message-1", "SM1", "TWILIO_FAILED"));
    assertThat(read(QUERY, "MessageStatus=sent&MessageSid=SM1")).isEmpty();
  }

  @Test
  void what_a_patient_writes_is_told_with_the_number() {
    assertThat(read(null, "MessageSid=SM9&From=%2B66812345678&Body=%E0%B9%91&SmsStatus=received"))
        .containsExactly(new Wrote(Channel.SMS, "+66812345678", "SM9", null, "\u0e51"));
  }

  private List<ProviderReport> read(@Nullable String query, String body) {
    return webhook().read(new WebhookCall(query, Map.of(), body)).orElseThrow();
  }
}
