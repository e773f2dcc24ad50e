package clinic.sura.notification.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport;
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

class LineWebhookTest extends WebhookContract {

  private static final String BODY =
      """
      {"destination":"U0","events":[{"type":"message","webhookEventId":"01E1","source":{"type":"user","userId":"U1"},"message":{"type":"text","id":"1","text":"AB12CD"}}]}""";

  /** Computed elsewhere: HMAC-SHA256 of the body in base 64. */
  private static final String SIGNATURE = "Xd4lmTc+Ad6xh3MMTrFf4U1VbWNrshNkcqtr4h2at28=";

  @Override
  protected ProviderWebhook webhook() {
    return webhook("secret");
  }

  @Override
  protected ProviderWebhook unprepared() {
    return webhook("");
  }

  private static ProviderWebhook webhook(String channelSecret) {
    return new LineWebhook(
        new LineSettings(
            URI.create("https://api.line.me"),
            "token",
            channelSecret,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            8),
        new JsonMapper());
  }

  @Override
  protected WebhookCall genuine() {
    return new WebhookCall(null, Map.of("x-line-signature", SIGNATURE), BODY);
  }

  @Override
  protected String signatureHeader() {
    return "x-line-signature";
  }

  @Test
  void what_a_person_writes_or_presses_is_told_with_the_id() {
    assertThat(webhook().read(genuine()).orElseThrow())
        .containsExactly(new Wrote(Channel.LINE, "U1", "01E1", null, "AB12CD"));
    assertThat(
            read(
                """
                {"type":"postback","webhookEventId":"01E2","source":{"userId":"U1"},
                 "postback":{"data":"message-1 1"}}"""))
        .containsExactly(new Wrote(Channel.LINE, "U1", "01E2", "message-1", "1"));
  }

  @Test
  void what_is_of_no_account_is_passed_over() {
    assertThat(
            read(
                "{\"type\":\"follow\",\"webhookEventId\":\"01E3\",\"source\":{\"userId\":\"U1\"}}"))
        .isEmpty();
    assertThat(
            read(
                "{\"type\":\"message\",\"webhookEventId\":\"01E4\",\"source\":{\"userId\":\"U1\"},\"message\":{\"type\":\"sticker\"}}"))
        .isEmpty();
    assertThat(
            read(
                "{\"type\":\"postback\",\"webhookEventId\":\"01E5\",\"source\":{\"userId\":\"U1\"},\"postback\":{\"data\":\"other\"}}"))
        .isEmpty();
    assertThat(webhook().read(new WebhookCall(null, Map.of(), "{\"events\":[]}")))
        .as("how LINE tries the address")
        .contains(List.of());
  }

  private List<ProviderReport> read(String event) {
    return webhook()
        .read(new WebhookCall(null, Map.of(), "{\"events\":[" + event + "]}"))
        .orElseThrow();
  }
}
