package clinic.sura.notification.notice;

import clinic.sura.notification.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff who can be told.
 *
 * @param id the clinic's own name of the practitioner, or {@code manager/} and a number
 * @param email an address, or null
 * @param phone E.164, or null
 */
public record Recipient(String id, String name, @Nullable String email, @Nullable String phone) {

  /** The ways that there are, all of which are used. */
  List<Channel> channels() {
    return Stream.of(Channel.EMAIL, Channel.SMS)
        .filter(channel -> addressOn(channel) != null)
        .toList();
  }

  @Nullable String addressOn(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS -> phone;
      case LINE, WHATSAPP -> null;
    };
  }
}
