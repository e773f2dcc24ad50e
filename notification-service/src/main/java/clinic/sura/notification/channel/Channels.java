package clinic.sura.notification.channel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The channels that have a provider. */
@Service
public class Channels {

  private final Map<Channel, ChannelProvider> providers = new EnumMap<>(Channel.class);

  public Channels(List<ChannelProvider> providers) {
    for (ChannelProvider provider : providers) {
      if (this.providers.put(provider.channel(), provider) != null) {
        throw new IllegalArgumentException("two providers of " + provider.channel());
      }
    }
  }

  public Optional<ChannelProvider> provider(Channel channel) {
    return Optional.ofNullable(providers.get(channel));
  }
}
