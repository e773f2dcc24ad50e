package clinic.sura.booking.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a patient ever decided, the oldest first. What stands of an agreement is what was
 * decided of it last.
 */
public record ConsentHistory(List<ConsentDecision> decisions) {

  public ConsentHistory {
    decisions = List.copyOf(decisions);
  }

  /** Consents that somebody begins with. */
  public static ConsentHistory begun(Collection<Agreement> given, ConsentOccasion occasion) {
    return new ConsentHistory(List.of()).towards(given, occasion);
  }

  /** The agreements to which the consent stands. */
  public List<Agreement> standing() {
    return Stream.of(Agreement.values())
        .filter(each -> last(each).map(ConsentDecision::given).orElse(false))
        .toList();
  }

  /** What was decided last. */
  public Optional<ConsentDecision> last(Agreement agreement) {
    return decisions.stream()
        .filter(each -> each.agreement() == agreement)
        .reduce((earlier, later) -> later);
  }

  /** With the decisions that it takes for exactly these consents to stand. */
  ConsentHistory towards(Collection<Agreement> wanted, ConsentOccasion occasion) {
    List<Agreement> standing = standing();
    List<ConsentDecision> next = new ArrayList<>(decisions);
    for (Agreement each : Agreement.values()) {
      if (wanted.contains(each) != standing.contains(each)) {
        next.add(occasion.decision(each, wanted.contains(each)));
      }
    }
    return new ConsentHistory(next);
  }

  ConsentHistory with(ConsentDecision decision) {
    List<ConsentDecision> next = new ArrayList<>(decisions);
    next.add(decision);
    return new ConsentHistory(next);
  }
}
