package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;

/**
 * One try to send a message.
 *
 * @param outcome ACCEPTED, or the provider's reason in short; never contact data
 */
public record Attempt(Instant at, Channel channel, String outcome) {
  public static final String ACCEPTED = "ACCEPTED";
}
