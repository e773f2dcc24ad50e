package clinic.sura.notification.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody who says to be a provider, as it came.
 *
 * @param query as it stands in the address, not decoded; null where there is none
 * @param headers by name in lower case
 * @param body as text in UTF-8
 */
public record WebhookCall(@Nullable String query, Map<String, String> headers, String body) {

  public WebhookCall {
    headers = Map.copyOf(headers);
  }

  /** A header's value; empty where there is none. */
  public String header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, "");
  }

  /** Neither who nor what. */
  @Override
  public String toString() {
    return "WebhookCall[" + body.length() + " characters]";
  }
}
