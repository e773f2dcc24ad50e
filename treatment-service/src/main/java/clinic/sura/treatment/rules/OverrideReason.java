package clinic.sura.treatment.rules;

import java.util.Collection;
import java.util.List;

/**
 * Why a physician goes on in spite of a soft finding.
 *
 * @param rule id of the rule
 * @param reason what the physician wrote, not blank
 */
public record OverrideReason(String rule, String reason) {

  /** What still stands in the way: every hard finding, and every soft one without a reason. */
  public static List<Finding> unresolved(
      List<Finding> findings, Collection<OverrideReason> reasons) {
    return findings.stream()
        .filter(
            finding ->
                finding.refuses()
                    || reasons.stream().noneMatch(reason -> reason.rule.equals(finding.rule())))
        .toList();
  }
}
