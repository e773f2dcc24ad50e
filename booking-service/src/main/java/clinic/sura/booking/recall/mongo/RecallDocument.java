package clinic.sura.booking.recall.mongo;

import clinic.sura.booking.recall.CloseCode;
import clinic.sura.booking.recall.CompletedSession;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.RecallState;
import clinic.sura.booking.recall.RecallState.Closed;
import clinic.sura.booking.recall.RecallState.Open;
import clinic.sura.booking.recall.RecallState.Snoozed;
import clinic.sura.booking.recall.Window;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recall as stored.
 *
 * @param gaveNothing whether an amendment tells that nothing was given; null in documents from
 *     before it was kept
 * @param open whether it is still to be settled, put off or not
 * @param closedReason what the desk wrote, or the code where it wrote nothing
 * @param closedCode null in documents that were closed before there were codes
 * @param snoozedUntil a day; lists leave the recall out before it
 * @param sortKey by which lists are ordered: the first day, then the id
 */
public record RecallDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String sessionId,
    String appointmentId,
    Instant appointmentStart,
    int amendmentNumber,
    @Nullable Boolean gaveNothing,
    String from,
    String until,
    boolean open,
    @Nullable String closedReason,
    @Nullable Instant closedAt,
    @Nullable String closedCode,
    @Nullable String closedBy,
    @Nullable String snoozedUntil,
    @Nullable String snoozedWhy,
    @Nullable Instant snoozedAt,
    @Nullable String snoozedBy,
    String sortKey)
    implements AggregateDocument {

  static RecallDocument of(Recall recall) {
    CompletedSession session = recall.session();
    Closed closed = recall.state() instanceof Closed state ? state : null;
    Snoozed snoozed = recall.state() instanceof Snoozed state ? state : null;
    return new RecallDocument(
        recall.id(),
        recall.clinicId(),
        recall.version(),
        recall.patientId(),
        session.sessionId(),
        session.appointmentId(),
        session.appointmentStart(),
        session.amendmentNumber(),
        !session.given(),
        recall.window().from().toString(),
        recall.window().until().toString(),
        recall.isOpen(),
        closed == null ? null : closed.reason(),
        closed == null ? null : closed.at(),
        closed == null ? null : closed.code().name(),
        closed == null ? null : closed.by(),
        snoozed == null ? null : snoozed.until().toString(),
        snoozed == null ? null : snoozed.why(),
        snoozed == null ? null : snoozed.at(),
        snoozed == null ? null : snoozed.by(),
        recall.window().from() + " " + recall.id());
  }

  Recall toRecall() {
    return new Recall(
        clinicId,
        id,
        version,
        patientId,
        new CompletedSession(
            sessionId,
            appointmentId,
            appointmentStart,
            amendmentNumber,
            !Boolean.TRUE.equals(gaveNothing)),
        new Window(LocalDate.parse(from), LocalDate.parse(until)),
        state());
  }

  private RecallState state() {
    if (closedReason != null && closedAt != null) {
      CloseCode code = code(closedReason);
      return new Closed(
          code, closedReason.equals(code.name()) ? null : closedReason, closedAt, closedBy);
    }
    if (snoozedUntil != null && snoozedWhy != null && snoozedAt != null && snoozedBy != null) {
      return new Snoozed(LocalDate.parse(snoozedUntil), snoozedWhy, snoozedAt, snoozedBy);
    }
    return new Open();
  }

  private CloseCode code(String reason) {
    if (closedCode != null) {
      return CloseCode.valueOf(closedCode);
    }
    return reason.equals(CloseCode.BOOKED.name()) ? CloseCode.BOOKED : CloseCode.OTHER;
  }
}
