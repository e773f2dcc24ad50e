package clinic.sura.treatment.adverseevent;

/** What makes an adverse event serious: the criteria of a case report (ICH E2B(R3), E.i.3.2). */
public enum Seriousness {
  DEATH,
  LIFE_THREATENING,
  HOSPITALISATION,
  DISABILITY,
  CONGENITAL_ANOMALY,
  OTHER_IMPORTANT;

  /** Whether it has to be reported by the shorter of the two clocks. */
  boolean isFatalOrLifeThreatening() {
    return this == DEATH || this == LIFE_THREATENING;
  }
}
