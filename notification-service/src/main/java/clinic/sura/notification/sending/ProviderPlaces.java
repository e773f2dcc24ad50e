package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Channels;
import org.springframework.stereotype.Service;

/** Lets others than the ledger of patients' messages have places at the providers, like these. */
@Service
public class ProviderPlaces {

  private final ChannelPlaces places;
  private final Channels channels;

  public ProviderPlaces(ChannelPlaces places, Channels channels) {
    this.places = places;
    this.channels = channels;
  }

  /** Waits for a place at the provider of a channel that has one. */
  public ProviderPlace await(Channel channel) {
    return new ProviderPlace(channels.provider(channel).orElseThrow(), places.await(channel));
  }
}
