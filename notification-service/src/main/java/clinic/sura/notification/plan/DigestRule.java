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
    if (within.isNegative()) {
      throw new IllegalArgumentException("A time to look ahead: " + within);
    }
  }
}
