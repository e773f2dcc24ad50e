package clinic.sura.booking.service;

/** What a patient must have before a service may be booked. */
public enum Prerequisite {
  /** A treatment plan that the patient has accepted. */
  ACCEPTED_PLAN,
  /** A completed consultation that is not longer ago, on the day of the visit, than it is valid. */
  VALID_CONSULTATION
}
