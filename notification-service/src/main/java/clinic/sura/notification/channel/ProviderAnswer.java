package clinic.sura.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt to send came to, and what it says of the provider.
 *
 * @param fault whether it is one more reason to think that the provider is down
 * @param quiet how long the provider wants to be left alone
 */
public record ProviderAnswer(Outcome outcome, boolean fault, Duration quiet) {

  /** The provider took it, and tells no more. */
  public static ProviderAnswer taken() {
    return new ProviderAnswer(new Outcome.Accepted(), false, Duration.ZERO);
  }

  /**
   * The provider took it.
   *
   * @param reference its own id of it
   * @param receiptFollows whether it tells later what became of it
   */
  public static ProviderAnswer taken(@Nullable String reference, boolean receiptFollows) {
    return new ProviderAnswer(
        new Outcome.Accepted(reference, receiptFollows), false, Duration.ZERO);
  }

  /** The provider is well, and will never take this message to this address. */
  public static ProviderAnswer refused(String reason) {
    return new ProviderAnswer(new Outcome.Rejected(reason), false, Duration.ZERO);
  }

  /** The provider is down, or takes nothing from us: it is certain not to have taken this. */
  public static ProviderAnswer notTaken(String reason) {
    return new ProviderAnswer(new Outcome.Unreachable(reason), true, Duration.ZERO);
  }

  /** The provider is well and has not taken this one, for a reason that may pass or be mended. */
  public static ProviderAnswer notTakenNow(String reason) {
    return new ProviderAnswer(new Outcome.Unreachable(reason), false, Duration.ZERO);
  }

  /** The provider is well and busy. */
  public static ProviderAnswer later(String reason, Duration quiet) {
    return new ProviderAnswer(new Outcome.Unreachable(reason), false, quiet);
  }

  /** The provider may have taken it. */
  public static ProviderAnswer lost(String reason) {
    return new ProviderAnswer(new Outcome.AnswerLost(reason), true, Duration.ZERO);
  }
}
