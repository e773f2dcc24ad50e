package clinic.sura.treatment.session;

import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signed sessions of one patient, each of which carries the hash of the one before: what was
 * signed cannot be changed, left out or put in later without being found.
 *
 * <p>Two sessions of a patient are never signed at a time: the interval is decided in the chart
 * before the session is written.
 */
public final class SignatureChain {

  private SignatureChain() {}

  /**
   * A signed session as it is found.
   *
   * @param intact whether it and its amendments still have the hashes they were signed with
   * @param linked whether it carries the hash of the session signed before it
   */
  public record Link(String sessionId, LocalDate on, boolean intact, boolean linked) {}

  /** The links in the order in which they were signed; drafts are left out. */
  public static List<Link> of(List<TreatmentSession> sessions) {
    List<Link> links = new ArrayList<>();
    @Nullable String previous = null;
    for (SignedSession session : inOrder(sessions)) {
      links.add(
          new Link(
              session.header().id(),
              session.header().on(),
              session.isIntact(),
              Objects.equals(session.record().previousHash(), previous)));
      previous = session.signature().hash();
    }
    return List.copyOf(links);
  }

  /** The hash that the next session carries on; null before the first one. */
  static @Nullable String lastHash(List<TreatmentSession> sessions) {
    List<SignedSession> signed = inOrder(sessions);
    return signed.isEmpty() ? null : signed.getLast().signature().hash();
  }

  private static List<SignedSession> inOrder(List<TreatmentSession> sessions) {
    return sessions.stream()
        .filter(SignedSession.class::isInstance)
        .map(SignedSession.class::cast)
        .sorted(Comparator.comparing(session -> session.signature().at()))
        .toList();
  }
}
