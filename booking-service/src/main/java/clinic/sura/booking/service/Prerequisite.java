package clinic.sura.booking.service;

/** What a patient must have before a service may be booked. */
public enum Prerequisite {
  /** A treatment plan that the patient has accepted. */
  ACCEPTED_PLAN
}
