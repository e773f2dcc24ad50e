package clinic.sura.platform.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is read newest first: what comes after it is older, or of the same instant
 * with a greater id. What is added meanwhile is newer and moves no place.
 *
 * @param at the instant of the place, in milliseconds as it is stored
 * @param id of the same instant, ids greater than this come after the place; null if none do
 */
public record Before(Instant at, @Nullable String id) {

  /** Whether something comes after this place. */
  public boolean isFollowedBy(Instant otherAt, String otherId) {
    return otherAt.isBefore(at) || (otherAt.equals(at) && id != null && otherId.compareTo(id) > 0);
  }
}
