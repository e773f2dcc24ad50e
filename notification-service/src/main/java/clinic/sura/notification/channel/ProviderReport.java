package clinic.sura.notification.channel;

import org.jspecify.annotations.Nullable;

/** What a provider tells of by itself. */
public sealed interface ProviderReport {

  Channel channel();

  /**
   * A message has arrived on the patient's phone.
   *
   * @param messageId as the message said it was called; it may be none of ours
   * @param reference the provider's own id of the message
   */
  record Arrived(Channel channel, String messageId, String reference) implements ProviderReport {}

  /**
   * A message that was taken will not arrive.
   *
   * @param messageId as the message said it was called; it may be none of ours
   * @param reference the provider's own id of the message
   * @param reason in short; never contact data
   */
  record NotArrived(Channel channel, String messageId, String reference, String reason)
      implements ProviderReport {}

  /**
   * Somebody wrote to the clinic, or pressed a button.
   *
   * @param address where it came from, as the channel names it
   * @param reference the provider's own id of what came
   * @param messageId the message whose button was pressed, or null
   * @param text what was written, or what the button stands for
   */
  record Wrote(
      Channel channel, String address, String reference, @Nullable String messageId, String text)
      implements ProviderReport {

    /** Neither who nor what, wherever this is written down by mistake. */
    @Override
    public String toString() {
      return "Wrote[" + channel + "]";
    }
  }
}
