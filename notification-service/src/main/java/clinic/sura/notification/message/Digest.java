package clinic.sura.notification.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message is one of several in one mail: another takes it along, or it takes others along.
 *
 * @param leader id of the message that takes this one along; null if it goes by itself
 * @param leaderVersion the version of that message that takes it along, and no later one
 * @param tells ids of those that are in what was last handed over, beside this one
 */
public record Digest(@Nullable String leader, long leaderVersion, List<String> tells) {

  public static final Digest NONE = new Digest(null, 0, List.of());

  public Digest {
    tells = List.copyOf(tells);
  }

  static Digest ledBy(MessageIntent leader) {
    return new Digest(leader.id(), leader.version(), List.of());
  }

  static Digest telling(List<String> ids) {
    return new Digest(null, 0, ids);
  }

  /** Led by nobody any more. */
  Digest apart() {
    return new Digest(null, 0, tells);
  }
}
