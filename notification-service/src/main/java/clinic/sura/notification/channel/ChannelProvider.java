package clinic.sura.notification.channel;

import java.time.Duration;

/**
 * Port: carries messages on one channel.
 *
 * <p>An implementation answers within a bounded time and never throws for what a provider or a
 * network can do: those are outcomes.
 */
public interface ChannelProvider {

  Channel channel();

  /** False while the provider is known to be down, so that nothing need be tried. */
  boolean ready();

  /** Called by at most {@link #atOnce()} threads, and interrupted after {@link #timeLimit()}. */
  Outcome send(OutgoingMessage message);

  /** Whether what patients answer to its messages comes back to us. */
  default boolean hearsAnswers() {
    return false;
  }

  /** How many messages it carries side by side. */
  default int atOnce() {
    return 8;
  }

  /** The longest that one message may take; no other instance takes the message over before. */
  default Duration timeLimit() {
    return Duration.ofSeconds(90);
  }
}
