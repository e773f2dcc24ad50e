package clinic.sura.notification.channel;

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

  Outcome send(OutgoingMessage message);
}
