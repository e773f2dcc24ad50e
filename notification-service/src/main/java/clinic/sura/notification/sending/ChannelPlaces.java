package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Channels;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The bulkhead of each channel: so many messages are with its provider at once, and whoever waits
 * for a place there is in nobody's way elsewhere.
 */
@Service
public class ChannelPlaces {

  /** Messages that no provider takes cost the database alone. */
  private static final int WITHOUT_PROVIDER = 8;

  private final Map<Channel, Semaphore> ofChannels = new EnumMap<>(Channel.class);
  private final Semaphore ofNone = new Semaphore(WITHOUT_PROVIDER, true);

  public ChannelPlaces(Channels channels) {
    for (Channel channel : Channel.values()) {
      int atOnce = channels.provider(channel).map(ChannelProvider::atOnce).orElse(WITHOUT_PROVIDER);
      ofChannels.put(channel, new Semaphore(atOnce, true));
    }
  }

  /** Waits for a place of a channel, or of the messages that have none. */
  Place await(@Nullable Channel channel) {
    Semaphore places = of(channel);
    places.acquireUninterruptibly();
    return new Place(places);
  }

  private Semaphore of(@Nullable Channel channel) {
    return channel == null ? ofNone : ofChannels.getOrDefault(channel, ofNone);
  }

  /** One message's place, held by one thread. */
  final class Place implements AutoCloseable {

    private @Nullable Semaphore held;

    private Place(Semaphore held) {
      this.held = held;
    }

    /**
     * Leaves this place for one of another channel.
     *
     * @return false if there is none free; who waited for it would keep a claimed message waiting
     */
    boolean moveTo(Channel channel) {
      Semaphore wanted = of(channel);
      if (wanted.equals(held)) {
        return true;
      }
      close();
      if (!wanted.tryAcquire()) {
        return false;
      }
      held = wanted;
      return true;
    }

    @Override
    public void close() {
      if (held != null) {
        held.release();
        held = null;
      }
    }
  }
}
