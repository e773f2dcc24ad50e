package clinic.sura.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every provider's calls are believed by, and what not. */
public abstract class WebhookContract {

  /** The webhook as the clinic has set it up. */
  protected abstract ProviderWebhook webhook();

  /** The webhook of a clinic that has been told no secret, or no address. */
  protected abstract ProviderWebhook unprepared();

  /** A call as the provider makes it. */
  protected abstract WebhookCall genuine();

  protected abstract String signatureHeader();

  @Test
  void what_the_provider_has_signed_is_genuine() {
    assertThat(webhook().isGenuine(genuine())).isTrue();
    assertThat(webhook().read(genuine())).isPresent();
  }

  @Test
  void what_somebody_else_has_signed_is_not() {
    String signature = genuine().header(signatureHeader());
    String other = signature.startsWith("sha256=") ? "sha256=" + "0".repeat(64) : "AAAA";

    assertThat(webhook().isGenuine(signedWith(other))).isFalse();
    assertThat(webhook().isGenuine(signedWith(signature.substring(1)))).isFalse();
    assertThat(webhook().isGenuine(signedWith(""))).isFalse();
  }

  @Test
  void what_was_signed_for_another_body_is_not() {
    WebhookCall call = genuine();
    String changed = call.body().replace('1', '2');

    assertThat(changed).isNotEqualTo(call.body());
    assertThat(webhook().isGenuine(new WebhookCall(call.query(), call.headers(), changed)))
        .isFalse();
  }

  @Test
  void what_is_not_signed_is_not() {
    assertThat(webhook().isGenuine(new WebhookCall(genuine().query(), Map.of(), genuine().body())))
        .isFalse();
  }

  @Test
  void nothing_is_believed_without_a_secret() {
    assertThat(unprepared().isGenuine(genuine())).isFalse();
  }

  @Test
  void what_is_not_as_agreed_can_not_be_read() {
    assertThat(webhook().read(new WebhookCall(null, Map.of(), "nonsense"))).isEmpty();
    assertThat(webhook().read(new WebhookCall(null, Map.of(), "{}"))).isEmpty();
    assertThat(webhook().read(new WebhookCall(null, Map.of(), ""))).isEmpty();
  }

  private WebhookCall signedWith(String signature) {
    return new WebhookCall(
        genuine().query(), Map.of(signatureHeader(), signature), genuine().body());
  }
}
