package clinic.sura.notification.template;

import clinic.sura.notification.message.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message that there must be texts for.
 *
 * @param marketing whether it advertises
 * @param approval number under which the authority allowed what it says; advertising needs one
 */
public record PlannedMessage(
    MessageKind kind, String step, boolean marketing, @Nullable String approval) {

  String name() {
    return kind + "." + step;
  }
}
