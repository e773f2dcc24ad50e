package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to send a message, or what the provider told of it later.
 *
 * @param outcome ACCEPTED, DELIVERED, NO_RECEIPT, or the provider's reason in short; never contact
 *     data
 * @param reference the provider's own id of what it took; null where it took nothing or has none
 */
public record Attempt(Instant at, Channel channel, String outcome, @Nullable String reference) {
  public static final String ACCEPTED = "ACCEPTED";

  /** It has arrived. */
  public static final String DELIVERED = "DELIVERED";

  /** It was taken, and in the time that was waited nobody said that it has arrived. */
  public static final String NO_RECEIPT = "NO_RECEIPT";

  /** One that the provider gave no id to. */
  public Attempt(Instant at, Channel channel, String outcome) {
    this(at, channel, outcome, null);
  }
}
