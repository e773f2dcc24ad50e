package clinic.sura.notification.plan;

import clinic.sura.notification.channel.Channel;
import java.time.Duration;
import java.util.Set;

/**
 * Which messages of a patient go out together, as one, where they would arrive one after the other.
 *
 * @param within how much earlier than it is due a message goes along with another
 * @param channels those on which one message can say several things
 */
public record DigestRule(Duration within, Set<Channel> channels) {

  public DigestRule {
    channels = Set.copyOf(channels);
    // What other channels say is written for one message: the others would be lost in it.
    if (!Set.of(Channel.EMAIL).containsAll(channels)) {
      throw new IllegalArgumentException("Only a mail says several things: " + channels);
    }
    if (within.isNegative()) {
      throw new IllegalArgumentException("A time to look ahead: " + within);
    }
  }
}
