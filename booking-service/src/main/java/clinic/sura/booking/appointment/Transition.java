package clinic.sura.booking.appointment;

/** What can be done with an appointment; what its state allows is in {@link Transitions}. */
public enum Transition {
  BOOK,
  RELEASE,
  CONFIRM,
  RESCHEDULE,
  REASSIGN,
  CHECK_IN,
  START,
  COMPLETE,
  CANCEL,
  NO_SHOW,
  UNDO_CONFIRM,
  UNDO_CHECK_IN,
  UNDO_START,
  UNDO_COMPLETE,
  UNDO_CANCEL,
  UNDO_NO_SHOW
}
