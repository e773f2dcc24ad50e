package clinic.sura.booking.recall.mongo;

import clinic.sura.booking.recall.CompletedSession;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.RecallState;
import clinic.sura.booking.recall.RecallState.Closed;
import clinic.sura.booking.recall.RecallState.Open;
import clinic.sura.booking.recall.Window;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recall as stored.
 *
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
    String from,
    String until,
    boolean open,
    @Nullable String closedReason,
    @Nullable Instant closedAt,
    String sortKey)
    implements AggregateDocument {

  static RecallDocument of(Recall recall) {
    CompletedSession session = recall.session();
    Closed closed = recall.state() instanceof Closed state ? state : null;
    return new RecallDocument(
        recall.id(),
        recall.clinicId(),
        recall.version(),
        recall.patientId(),
        session.sessionId(),
        session.appointmentId(),
        session.appointmentStart(),
        session.amendmentNumber(),
        recall.window().from().toString(),
        recall.window().until().toString(),
        recall.isOpen(),
        closed == null ? null : closed.reason(),
        closed == null ? null : closed.at(),
        recall.window().from() + " " + recall.id());
  }

  Recall toRecall() {
    RecallState state =
        closedReason == null || closedAt == null ? new Open() : new Closed(closedReason, closedAt);
    return new Recall(
        clinicId,
        id,
        version,
        patientId,
        new CompletedSession(sessionId, appointmentId, appointmentStart, amendmentNumber),
        new Window(LocalDate.parse(from), LocalDate.parse(until)),
        state);
  }
}
