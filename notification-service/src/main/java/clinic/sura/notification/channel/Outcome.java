package clinic.sura.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to send. What counts is whether the provider may have the message: only
 * if it is certain that it has not, another channel may be tried without telling the patient twice.
 */
public sealed interface Outcome {

  /**
   * The provider took responsibility for the message.
   *
   * @param reference the provider's own id of it, or null where it has none
   * @param receiptFollows whether the provider tells later what became of it
   */
  record Accepted(@Nullable String reference, boolean receiptFollows) implements Outcome {

    /** The provider will tell no more. */
    public Accepted() {
      this(null, false);
    }
  }

  /** The provider will never take this message to this address. */
  record Rejected(String reason) implements Outcome {}

  /** The provider could not be reached or asked to come again: it has not taken the message. */
  record Unreachable(String reason) implements Outcome {}

  /** Nothing was tried, because the provider is known to be down or busy. */
  record NotTried(String reason) implements Outcome {}

  /** The message was handed over and no answer came: the provider may have taken it. */
  record AnswerLost(String reason) implements Outcome {}
}
