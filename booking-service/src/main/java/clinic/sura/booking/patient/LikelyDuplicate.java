package clinic.sura.booking.patient;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A patient who may be the one that is about to be registered.
 *
 * @param reasons what the two have in common; never empty
 */
public record LikelyDuplicate(Patient patient, Set<Reason> reasons) {

  /** What two descriptions have in common. */
  public enum Reason {
    IDENTIFIER,
    PHONE,
    EMAIL,
    NAME_AND_BIRTH_DATE
  }

  public LikelyDuplicate {
    reasons = Set.copyOf(reasons);
  }

  /** The likely ones of some candidates, those with most in common first. */
  public static List<LikelyDuplicate> among(List<Patient> candidates, PatientDetails details) {
    return candidates.stream()
        .flatMap(candidate -> of(candidate, details).stream())
        .sorted((one, other) -> other.reasons.size() - one.reasons.size())
        .toList();
  }

  private static Optional<LikelyDuplicate> of(Patient candidate, PatientDetails details) {
    PatientDetails known = candidate.details();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    Set<String> shared = identifiersOf(known);
    shared.retainAll(identifiersOf(details));
    if (!shared.isEmpty()) {
      reasons.add(Reason.IDENTIFIER);
    }
    if (details.phone() != null && details.phone().equals(known.phone())) {
      reasons.add(Reason.PHONE);
    }
    if (details.email() != null && details.email().equalsIgnoreCase(known.email())) {
      reasons.add(Reason.EMAIL);
    }
    if (known.birthDate().equals(details.birthDate())
        && NameLikeness.alike(known.name(), details.name())) {
      reasons.add(Reason.NAME_AND_BIRTH_DATE);
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new LikelyDuplicate(candidate, reasons));
  }

  private static Set<String> identifiersOf(PatientDetails details) {
    return details.identifiers().stream()
        .map(Identifier::key)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
