package clinic.sura.booking.patient;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An occasion at which patients say what they agree to.
 *
 * @param by name of who records it, or null where that is not known
 * @param wordings what the patient had to read, per agreement; nothing where there was no text
 */
public record ConsentOccasion(@Nullable String by, Instant at, Map<Agreement, Wording> wordings) {

  public ConsentOccasion {
    wordings = Map.copyOf(wordings);
  }

  /** An occasion of which it is not known what the patient read. */
  public static ConsentOccasion unread(@Nullable String by, Instant at) {
    return new ConsentOccasion(by, at, Map.of());
  }

  ConsentDecision decision(Agreement agreement, boolean given) {
    return new ConsentDecision(
        agreement, given, given ? wordings.get(agreement) : null, null, by, at);
  }
}
