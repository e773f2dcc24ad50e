package clinic.sura.booking.appointment;

import java.util.Set;

/**
 * A manager sets rules aside for one visit.
 *
 * @param reason why, in the manager's words
 * @param rules the codes of all rules that the visit breaks, as a refusal listed them
 */
public record RuleOverride(String reason, Set<String> rules) {

  public RuleOverride {
    rules = Set.copyOf(rules);
  }
}
