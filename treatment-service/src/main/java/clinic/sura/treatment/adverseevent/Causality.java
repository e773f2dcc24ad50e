package clinic.sura.treatment.adverseevent;

/** How likely it is that the treatment caused it, in the WHO-UMC system's words. */
public enum Causality {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  UNLIKELY,
  UNCLASSIFIED,
  UNASSESSABLE
}
