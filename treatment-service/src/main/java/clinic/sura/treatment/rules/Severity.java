package clinic.sura.treatment.rules;

/** What a finding asks for. */
public enum Severity {
  /** Refused, whatever is written. */
  HARD,
  /** Allowed with a written reason. */
  SOFT
}
