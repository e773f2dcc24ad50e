package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the channels made of a message so far.
 *
 * @param attempts every try on record, those from before it was sent again among them
 * @param failures rounds over its channels that ended in trouble since it was planned or sent again
 * @param refusedBy the channels that will never take it
 * @param unanswered the channel that may have taken it, because its answer was lost or is still to
 *     come; or null
 */
public record Tries(
    List<Attempt> attempts, int failures, Set<Channel> refusedBy, @Nullable Channel unanswered) {

  public static final Tries NONE = new Tries(List.of(), 0, Set.of(), null);

  public Tries {
    attempts = List.copyOf(attempts);
    refusedBy = Set.copyOf(refusedBy);
  }

  /**
   * The channels of a route that may be tried: none that has refused it, and no other while one may
   * have taken it, for the patient would get it twice.
   */
  public List<Channel> open(List<Channel> route) {
    if (unanswered != null && route.contains(unanswered)) {
      return List.of(unanswered);
    }
    return route.stream().filter(channel -> !refusedBy.contains(channel)).toList();
  }

  /** Whether anything went wrong since it was planned or sent again. */
  public boolean anyInVain() {
    return failures > 0 || !refusedBy.isEmpty();
  }

  /** Whether no channel was ever asked, and none may have it. */
  public boolean areNone() {
    return attempts.isEmpty() && unanswered == null;
  }

  /** It is handed to the channel now. */
  public Tries handedTo(Channel on) {
    return new Tries(attempts, failures, refusedBy, on);
  }

  /** The provider took it, under that id of its own. */
  public Tries acceptedBy(Channel on, Instant at, @Nullable String reference) {
    var accepted = new Attempt(at, on, Attempt.ACCEPTED, reference);
    return new Tries(plus(accepted), failures, refusedBy, null);
  }

  /** The channel's provider says that it has arrived. */
  public Tries arrivedOn(Channel on, Instant at) {
    return new Tries(plus(new Attempt(at, on, Attempt.DELIVERED)), failures, refusedBy, null);
  }

  /** Whether the provider is known to have taken it under that id of its own. */
  boolean tookAs(Channel on, String reference) {
    return attempts.stream()
        .anyMatch(attempt -> attempt.channel() == on && reference.equals(attempt.reference()));
  }

  /** Whether that was the provider's id of the last try that was taken. */
  boolean lastTookAs(Channel on, String reference) {
    return attempts.stream()
        .filter(attempt -> attempt.outcome().equals(Attempt.ACCEPTED))
        .reduce((_, last) -> last)
        .filter(last -> last.channel() == on && reference.equals(last.reference()))
        .isPresent();
  }

  public Tries refusedBy(Channel on, Instant at, String reason) {
    Set<Channel> refused = EnumSet.of(on);
    refused.addAll(refusedBy);
    return new Tries(plus(new Attempt(at, on, reason)), failures, refused, null);
  }

  /** The channel is certain not to have taken it; {@code before} is who may have, before that. */
  public Tries notTakenBy(Channel on, Instant at, String reason, @Nullable Channel before) {
    return new Tries(plus(new Attempt(at, on, reason)), failures, refusedBy, before);
  }

  /** Nothing was handed over; {@code before} is who may have taken it before that. */
  public Tries notTried(@Nullable Channel before) {
    return new Tries(attempts, failures, refusedBy, before);
  }

  /** The channel may have taken it. */
  public Tries unansweredBy(Channel on, Instant at, String reason) {
    return new Tries(plus(new Attempt(at, on, reason)), failures, refusedBy, on);
  }

  /** A round over its channels ended in trouble. */
  public Tries roundInVain() {
    return new Tries(attempts, failures + 1, refusedBy, unanswered);
  }

  /** With all its tries to go: somebody asks for it, and the address may be another one. */
  public Tries allToGo() {
    return new Tries(attempts, 0, Set.of(), null);
  }

  private List<Attempt> plus(Attempt attempt) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    return all;
  }
}
