package clinic.sura.treatment.rules;

import java.util.Map;

/**
 * What a rule has to say.
 *
 * @param severity whether it refuses or asks for a reason
 * @param rule stable id, such as {@code dose.per-leg.range}; clients translate by it
 * @param message plain English with the numbers
 * @param source where the limit comes from, as the protocol has it
 * @param values the numbers and names of the message, for a client that writes its own
 */
public record Finding(
    Severity severity, String rule, String message, String source, Map<String, String> values) {

  static Finding hard(String rule, String message, String source, Map<String, String> values) {
    return new Finding(Severity.HARD, rule, message, source, values);
  }

  static Finding soft(String rule, String message, String source, Map<String, String> values) {
    return new Finding(Severity.SOFT, rule, message, source, values);
  }

  /** Whether no reason helps. */
  public boolean refuses() {
    return severity == Severity.HARD;
  }
}
