package clinic.sura.notification.channel;

/**
 * What came of an attempt to send. What counts is whether the provider may have the message: only
 * if it is certain that it has not, another channel may be tried without telling the patient twice.
 */
public sealed interface Outcome {

  /** The provider took responsibility for the message. */
  record Accepted() implements Outcome {}

  /** The provider will never take this message to this address. */
  record Rejected(String reason) implements Outcome {}

  /** The provider could not be reached or asked to come again: it has not taken the message. */
  record Unreachable(String reason) implements Outcome {}

  /** Nothing was tried, because the provider is known to be down or busy. */
  record NotTried(String reason) implements Outcome {}

  /** The message was handed over and no answer came: the provider may have taken it. */
  record AnswerLost(String reason) implements Outcome {}
}
