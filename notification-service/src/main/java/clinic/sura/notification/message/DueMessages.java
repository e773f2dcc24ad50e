package clinic.sura.notification.message;

import java.util.List;

/**
 * What a look for due messages found.
 *
 * @param messages by {@link MessageIntent#dueAt()}
 * @param more whether there are others
 */
public record DueMessages(List<MessageIntent> messages, boolean more) {

  public DueMessages {
    messages = List.copyOf(messages);
  }
}
