package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.plan.WantedMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with a message that is due, by what is known now. */
sealed interface Decision {

  /**
   * Sent on the first channel of the person's route that takes it.
   *
   * @param others what else the person got and is to get, as it was looked up for this
   */
  record Send(Known known, List<MessageIntent> others) implements Decision {}

  /** Not sent: what it was about has changed. */
  record Withdraw(String reason) implements Decision {}

  /**
   * Not sent: it no longer makes sense.
   *
   * @param reason why it was not sent while it did, or null if there is none
   */
  record Expire(@Nullable String reason) implements Decision {}

  /** Not yet: the person had enough for now. */
  record Wait(Instant until, String reason) implements Decision {}

  /** Not yet: it is due at another time now. */
  record Postpone(WantedMessage wanted) implements Decision {}

  /** It can't be sent. */
  record Fail(String reason) implements Decision {}
}
