package clinic.sura.treatment.adverseevent;

/** How the patient is now (ICH E2B(R3), E.i.7). */
public enum ReactionOutcome {
  RECOVERED,
  RECOVERING,
  NOT_RECOVERED,
  RECOVERED_WITH_SEQUELAE,
  FATAL,
  UNKNOWN;

  /** Whether nothing more is to be expected. */
  boolean isFinal() {
    return this == RECOVERED || this == RECOVERED_WITH_SEQUELAE || this == FATAL;
  }
}
