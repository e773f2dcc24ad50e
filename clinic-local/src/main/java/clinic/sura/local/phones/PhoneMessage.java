package clinic.sura.local.phones;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient's phone shows.
 *
 * @param to an E.164 number, or a LINE user id
 * @param reference what the sender knows it by, if the provider takes one
 * @param callback where the sender wants to hear of it, if it said so
 * @param buttons that stand under it
 */
public record PhoneMessage(
    String id,
    Provider provider,
    String to,
    String text,
    @Nullable String reference,
    @Nullable String callback,
    List<Button> buttons,
    Instant receivedAt) {

  public PhoneMessage {
    buttons = List.copyOf(buttons);
  }
}
