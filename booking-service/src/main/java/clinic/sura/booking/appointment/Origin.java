package clinic.sura.booking.appointment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an appointment came about.
 *
 * @param courseId the course that it was booked with, or null
 * @param noShowsBefore how often the patient had not come within the months that the clinic's
 *     policy looks back; null where the policy sets no limit
 * @param rulesSetAside the codes of the rules of the house that a manager set aside for its place
 */
public record Origin(
    @Nullable String courseId, @Nullable Integer noShowsBefore, Set<String> rulesSetAside) {

  /** Nothing to tell. */
  public static final Origin PLAIN = new Origin(null, null);

  public Origin {
    rulesSetAside = Set.copyOf(rulesSetAside);
  }

  /** No rule was set aside. */
  public Origin(@Nullable String courseId, @Nullable Integer noShowsBefore) {
    this(courseId, noShowsBefore, Set.of());
  }

  /** The same, for a place for which these rules were set aside. */
  Origin settingAside(Set<String> rules) {
    return new Origin(courseId, noShowsBefore, rules);
  }
}
