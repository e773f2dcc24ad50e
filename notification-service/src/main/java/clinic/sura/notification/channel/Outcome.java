package clinic.sura.notification.channel;

/** What came of an attempt to send. */
public sealed interface Outcome {

  /** The provider took responsibility for the message. */
  record Accepted() implements Outcome {}

  /** The provider will never take this message to this address. */
  record Rejected(String reason) implements Outcome {}

  /** The provider could not be reached or asked to come again. */
  record Unreachable(String reason) implements Outcome {}

  /** Nothing was tried, because the provider is known to be down or busy. */
  record NotTried(String reason) implements Outcome {}
}
