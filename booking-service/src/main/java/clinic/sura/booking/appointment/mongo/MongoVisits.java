package clinic.sura.booking.appointment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.appointment.Status;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.report.FindVisits;
import clinic.sura.booking.report.VisitFact;
import clinic.sura.booking.report.VisitFact.Outcome;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.aggregate.AggregateCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoVisits implements FindVisits {

  private static final Bson FIELDS =
      Projections.include(
          "patientId",
          "serviceId",
          "kind",
          "practitionerId",
          "roomId",
          "start",
          "heldFrom",
          "heldUntil",
          "localDate",
          "state.status",
          "history.at",
          "history.what");

  private static final List<String> MERELY_HELD =
      List.of(Status.HELD.name(), Status.RELEASED.name());

  private final MongoCollection<VisitDocument> documents;

  MongoVisits(AggregateCollection<AppointmentDocument> appointmentDocuments) {
    documents = appointmentDocuments.documents().withDocumentClass(VisitDocument.class);
  }

  @Override
  public List<VisitFact> on(String clinicId, Collection<LocalDate> dates) {
    var keys = dates.stream().map(LocalDate::toString).toList();
    return list(and(eq("clinicId", clinicId), in("localDate", keys)));
  }

  @Override
  public List<VisitFact> ofPatients(String clinicId, Collection<String> patientIds) {
    return list(and(eq("clinicId", clinicId), in("patientId", patientIds)));
  }

  private List<VisitFact> list(Bson filter) {
    List<VisitFact> found = new ArrayList<>();
    for (VisitDocument document : documents.find(filter).projection(FIELDS)) {
      if (!MERELY_HELD.contains(document.state().status())) {
        found.add(document.toFact());
      }
    }
    found.sort(Comparator.comparing(VisitFact::start));
    return found;
  }

  /** The part of an appointment that reports count. */
  public record VisitDocument(
      @BsonId String id,
      String patientId,
      String serviceId,
      String kind,
      String practitionerId,
      String roomId,
      Instant start,
      Instant heldFrom,
      Instant heldUntil,
      String localDate,
      StatusDocument state,
      @Nullable List<HappenedDocument> history) {

    /** The name of a state alone. */
    public record StatusDocument(String status) {}

    /** What happened and when. */
    public record HappenedDocument(Instant at, String what) {}

    VisitFact toFact() {
      return new VisitFact(
          patientId,
          serviceId,
          VisitKind.valueOf(kind),
          practitionerId,
          roomId,
          LocalDate.parse(localDate),
          start,
          new TimeSpan(heldFrom, heldUntil),
          outcome(),
          bookedAt());
    }

    private Outcome outcome() {
      return switch (Status.valueOf(state.status())) {
        case BOOKED -> Outcome.PLANNED;
        case CANCELLED -> Outcome.CANCELLED;
        case MISSED -> Outcome.MISSED;
        default -> Outcome.ATTENDED;
      };
    }

    private @Nullable Instant bookedAt() {
      return history == null
          ? null
          : history.stream()
              .filter(each -> each.what().equals(What.BOOKED.name()))
              .map(HappenedDocument::at)
              .findFirst()
              .orElse(null);
    }
  }
}
