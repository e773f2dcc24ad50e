package clinic.sura.platform.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends of chains that were kept elsewhere: what has not come past when all was read is not there.
 */
final class KeptEnds {

  private final Set<KeptEnd> notSeen;

  KeptEnds(Collection<KeptEnd> kept) {
    this.notSeen = new LinkedHashSet<>(kept);
  }

  /**
   * How a chain ended when it was looked at.
   *
   * @param entries how many it had; 0 of a chain that was only begun
   * @param hash of the last of these; what its first entry carries on, if it had none
   */
  record KeptEnd(long chain, long entries, String hash) {}

  /** An entry of a chain that the register knows. */
  void see(long chain, long number, String hash) {
    notSeen.remove(new KeptEnd(chain, number, hash));
  }

  List<KeptEnd> notSeen() {
    return List.copyOf(notSeen);
  }
}
