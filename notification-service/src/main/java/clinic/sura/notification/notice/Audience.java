package clinic.sura.notification.notice;

/** Whom one round of a notice goes to. */
public enum Audience {
  /**
   * Who signed the session that it is about; where nobody knows who that is, those who have visits
   * on this day of the clinic.
   */
  ON_DUTY,
  /** All who treat at the clinic. */
  PRACTITIONERS,
  /** Whom the clinic's settings name as its managers. */
  MANAGERS,
  /** All who treat, and the managers. */
  EVERYBODY
}
