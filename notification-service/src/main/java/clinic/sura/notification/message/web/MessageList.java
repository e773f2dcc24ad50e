package clinic.sura.notification.message.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of messages.
 *
 * @param nextCursor where the next page begins; null with the last one
 */
record MessageList(List<MessageResponse> messages, @Nullable String nextCursor) {}
