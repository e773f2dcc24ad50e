package clinic.sura.booking.waiting;

import clinic.sura.booking.patient.FieldProblem;
import java.time.Instant;
import java.util.List;

/** What comes of a command on the waiting list. */
public sealed interface EntryChange {

  /** It is done. */
  record Done(WaitingListEntry entry) implements EntryChange {}

  /** Fields that can't be accepted, all of them. */
  record Invalid(List<FieldProblem> problems) implements EntryChange {}

  /** The patient waits for that service already. */
  record WaitsAlready() implements EntryChange {}

  /** The entry's state does not allow it. */
  record WrongState(EntryState.Status status) implements EntryChange {}

  /** The place is kept no more; somebody else may have it. */
  record OfferOver(Instant until) implements EntryChange {}
}
