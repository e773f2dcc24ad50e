package clinic.sura.notification.notice;

/** Where a notice stands. */
public enum NoticeState {
  /** Nobody is told yet. */
  OPEN,
  /** Some are told, and nobody has said that they have it. */
  NOTIFIED,
  /** Somebody has it: nobody else is told. */
  ACKNOWLEDGED
}
