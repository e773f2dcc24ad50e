package clinic.sura.notification.inbound;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a patient wrote to the clinic in words.
 *
 * @param id derived from the provider's id of what came, so that it is kept once
 * @param at when it came in
 * @param done who has seen to it, or null
 * @param version how often this was written
 */
public record InboundMessage(
    String id,
    String clinicId,
    String patientId,
    Channel channel,
    String text,
    Instant at,
    @Nullable Done done,
    long version) {

  /**
   * Somebody has seen to it.
   *
   * @param by their name
   */
  public record Done(String by, Instant at) {}

  /** Seen to; who was first stays. */
  public InboundMessage done(String by, Instant when) {
    return done == null ? in(new Done(by, when), version) : this;
  }

  /** The same as it is after one more write. */
  public InboundMessage written() {
    return in(done, version + 1);
  }

  private InboundMessage in(@Nullable Done newDone, long newVersion) {
    return new InboundMessage(id, clinicId, patientId, channel, text, at, newDone, newVersion);
  }

  /** Neither who nor what, wherever this is written down by mistake. */
  @Override
  public String toString() {
    return "InboundMessage[" + id + "]";
  }
}
