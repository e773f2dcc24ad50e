package clinic.sura.notification.sending;

import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A place at a provider, held by one thread until it is closed. */
public final class ProviderPlace implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ProviderPlace.class);

  private final ChannelProvider provider;
  private final ChannelPlaces.Place place;

  ProviderPlace(ChannelProvider provider, ChannelPlaces.Place place) {
    this.provider = provider;
    this.place = place;
  }

  /** False while the provider is known to be down, so that nothing need be tried. */
  public boolean ready() {
    return provider.ready();
  }

  /** The longest that one message may take. */
  public Duration timeLimit() {
    return provider.timeLimit();
  }

  /** Hands a message over; a call that passes the limit is ended. */
  public Outcome send(OutgoingMessage message) {
    try {
      return TimeLimit.within(provider.timeLimit(), () -> provider.send(message));
    } catch (RuntimeException e) {
      log.error("Message {} could not be sent", message.messageId(), e);
      return new Outcome.AnswerLost("INTERNAL_ERROR");
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
