package clinic.sura.notification.plan;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Channels;
import clinic.sura.notification.preference.ContactPreference;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which channels can reach a patient, in the patient's order. */
@Service
public class Routing {

  private final Channels channels;

  public Routing(Channels channels) {
    this.channels = channels;
  }

  /** The channels that have a provider and an address; possibly none. */
  public List<Channel> of(ContactPreference preference) {
    return preference.channels().stream()
        .filter(channel -> channels.provider(channel).isPresent())
        .filter(channel -> preference.addressOn(channel) != null)
        .toList();
  }
}
