package clinic.sura.booking.service;

/** What a visit is for. */
public enum VisitKind {
  /** The physician meets and assesses the patient. */
  CONSULTATION,
  /** The patient is treated. */
  SESSION,
  /** The result of a treatment is checked. */
  REVIEW
}
