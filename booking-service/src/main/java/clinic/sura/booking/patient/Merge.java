package clinic.sura.booking.patient;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person: the one that was replaced, and the one that stands for both.
 *
 * @param reason why somebody thinks so, in words
 * @param by name of who merged them
 * @param undone null while the merge is in force
 */
public record Merge(
    String replacedId,
    String survivorId,
    String reason,
    String by,
    Instant at,
    @Nullable Undone undone) {

  /** How long a merge can be taken back. */
  public static final Duration UNDOABLE_FOR = Duration.ofDays(1);

  /** Who took a merge back, and when. */
  public record Undone(String by, Instant at) {}

  public boolean isInForce() {
    return undone == null;
  }

  /** The last instant at which it can be taken back. */
  public Instant undoableUntil() {
    return at.plus(UNDOABLE_FOR);
  }

  Merge undone(String who, Instant when) {
    return new Merge(replacedId, survivorId, reason, by, at, new Undone(who, when));
  }
}
