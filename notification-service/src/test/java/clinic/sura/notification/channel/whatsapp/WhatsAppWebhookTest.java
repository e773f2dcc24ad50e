package clinic.sura.notification.channel.whatsapp;

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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WhatsAppWebhookTest extends WebhookContract {

  private static final String BODY =
      """
      {"entry":[{"changes":[{"value":{"statuses":[{"id":"wamid.1","status":"delivered","biz_opaque_callback_data":"message-1"}]}}]}]}""";

  /** Computed elsewhere: HMAC-SHA256 of the body as hex. */
  private static final String SIGNATURE =
      "sha256=babe9e8b2faead5515c6f62231a04d9fef67673a42ec44cf96124115151c9a72";

  @Override
  protected ProviderWebhook webhook() {
    return webhook("app secret", "the agreed word");
  }

  @Override
  protected ProviderWebhook unprepared() {
    return webhook("", "");
  }

  private static ProviderWebhook webhook(String appSecret, String verifyToken) {
    return new WhatsAppWebhook(
        new WhatsAppSettings(
            URI.create("https://graph.facebook.com"),
            "v23.0",
            "1234",
            "token",
            appSecret,
            verifyToken,
            Map.of(),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            8),
        new JsonMapper());
  }

  @Override
  protected WebhookCall genuine() {
    return new WebhookCall(null, Map.of("x-hub-signature-256", SIGNATURE), BODY);
  }

  @Override
  protected String signatureHeader() {
    return "x-hub-signature-256";
  }

  @Test
  void a_receipt_names_the_message_by_what_was_sent_with_it() {
    assertThat(webhook().read(genuine()).orElseThrow())
        .containsExactly(new Arrived(Channel.WHATSAPP, "message-1", "wamid.1"));
    assertThat(
            read(
                "statuses",
                """
                {"id":"wamid.1","status":"failed","biz_opaque_callback_data":"message-1",
                 "errors":[{"code":131026,"title":"+66812345678 can not be reached"}]}"""))
        .containsExactly(
            new NotArrived(Channel.WHATSAPP, "message-1", "wamid.1", "WHATSAPP_131026"));
    assertThat(
            read(
                "statuses",
                "{\"id\":\"wamid.1\",\"status\":\"sent\",\"biz_opaque_callback_data\":\"m\"}"))
        .isEmpty();
    assertThat(read("statuses", "{\"id\":\"wamid.1\",\"status\":\"delivered\"}"))
        .as("a message that was not ours")
        .isEmpty();
  }

  @Test
  void what_a_patient_writes_or_presses_is_told_with_the_number() {
    assertThat(
            read(
                "messages",
                "{\"from\":\"66812345678\",\"id\":\"wamid.2\",\"type\":\"text\",\"text\":{\"body\":\"1\"}}"))
        .containsExactly(new Wrote(Channel.WHATSAPP, "+66812345678", "wamid.2", null, "1"));
    assertThat(
            read(
                "messages",
                "{\"from\":\"66812345678\",\"id\":\"wamid.3\",\"type\":\"button\",\"button\":{\"payload\":\"message-1 2\"}}"))
        .containsExactly(new Wrote(Channel.WHATSAPP, "+66812345678", "wamid.3", "message-1", "2"));
  }

  @Test
  void meta_is_answered_if_it_knows_the_word() {
    assertThat(webhook().greeted(greeting("the agreed word"))).contains("4711");
    assertThat(webhook().greeted(greeting("another word"))).isEmpty();
    assertThat(webhook().greeted(Map.of())).isEmpty();
    assertThat(unprepared().greeted(greeting(""))).isEmpty();
  }

  private static Map<String, String> greeting(String word) {
    return Map.of("hub.mode", "subscribe", "hub.verify_token", word, "hub.challenge", "4711");
  }

  private List<ProviderReport> read(String list, String item) {
    String body = "{\"entry\":[{\"changes\":[{\"value\":{\"%s\":[%s]}}]}]}".formatted(list, item);
    return webhook().read(new WebhookCall(null, Map.of(), body)).orElseThrow();
  }
}
