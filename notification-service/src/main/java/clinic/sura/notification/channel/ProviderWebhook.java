package clinic.sura.notification.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: knows a provider's calls by their signature, and reads them. */
public interface ProviderWebhook {

  /** What the provider is called in addresses, such as {@code twilio}. */
  String name();

  /** Whether the provider itself has signed this call; false where no secret is known. */
  boolean isGenuine(WebhookCall call);

  /** What a genuine call tells of, perhaps nothing; empty if it can not be read. */
  Optional<List<ProviderReport>> read(WebhookCall call);

  /**
   * What is to be answered to a provider that asks whether this is the right place; empty if it
   * does not ask so, or does not know the word that was agreed.
   *
   * @param query decoded
   */
  default Optional<String> greeted(Map<String, String> query) {
    return Optional.empty();
  }
}
