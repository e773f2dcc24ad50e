package clinic.sura.booking.recall;

import java.time.LocalDate;

/** What comes of a command on a recall. */
public sealed interface RecallChange {

  /** It is done. */
  record Done(Recall recall) implements RecallChange {}

  /** It is settled already. */
  record ClosedAlready() implements RecallChange {}

  /** It is not put off, so there is nothing to take back. */
  record NotSnoozed() implements RecallChange {}

  /** It can be put off to a later day than today only, at most a year ahead. */
  record NotAhead(LocalDate today) implements RecallChange {}
}
