package clinic.sura.notification.notice;

/** What a notice is about. */
public enum NoticeKind {
  /** Something happened to a patient that a physician has to know of at once. */
  ADVERSE_EVENT,
  /** A lot is recalled: its vials, and the patients who had it. */
  LOT_RECALL
}
