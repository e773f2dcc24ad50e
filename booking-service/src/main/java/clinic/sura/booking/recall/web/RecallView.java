package clinic.sura.booking.recall.web;

import clinic.sura.booking.recall.CloseCode;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.RecallState.Closed;
import clinic.sura.booking.recall.RecallState.Snoozed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recall as shown.
 *
 * @param status OPEN until it is settled, while it is put off too
 * @param from first day on which the patient is due, in the clinic's calendar
 * @param until last day
 * @param reason why it stands as it does: SESSION_COMPLETED while open, then what the desk wrote,
 *     or the code where it wrote nothing
 * @param closedCode why it was settled; null while open
 * @param closedBy who settled it; null while open and where a booking did
 * @param snoozedUntil the first day on which it is looked at again; null unless it was put off
 * @param snoozeReason what the desk wrote as it put it off
 * @param snoozedBy who put it off
 */
record RecallView(
    String id,
    long version,
    String patientId,
    String kind,
    RecallStatus status,
    LocalDate from,
    LocalDate until,
    String reason,
    String sessionId,
    @Nullable Instant closedAt,
    @Nullable CloseCode closedCode,
    @Nullable String closedBy,
    @Nullable LocalDate snoozedUntil,
    @Nullable String snoozeReason,
    @Nullable String snoozedBy) {

  /** Where a recall stands. */
  enum RecallStatus {
    OPEN,
    CLOSED
  }

  static RecallView of(Recall recall) {
    Closed closed = recall.state() instanceof Closed state ? state : null;
    Snoozed snoozed = recall.state() instanceof Snoozed state ? state : null;
    return new RecallView(
        recall.id(),
        recall.version(),
        recall.patientId(),
        Recall.MAINTENANCE,
        recall.isOpen() ? RecallStatus.OPEN : RecallStatus.CLOSED,
        recall.window().from(),
        recall.window().until(),
        recall.state().reason(),
        recall.session().sessionId(),
        closed == null ? null : closed.at(),
        closed == null ? null : closed.code(),
        closed == null ? null : closed.by(),
        snoozed == null ? null : snoozed.until(),
        snoozed == null ? null : snoozed.why(),
        snoozed == null ? null : snoozed.by());
  }
}
