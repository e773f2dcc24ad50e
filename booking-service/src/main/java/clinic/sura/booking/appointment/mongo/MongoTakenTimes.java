package clinic.sura.booking.appointment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.read.SharedReads;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoTakenTimes implements FindTakenTimes {

  private static final Bson FIELDS =
      Projections.include(
          "patientId",
          "serviceId",
          "practitionerId",
          "roomId",
          "equipmentIds",
          "start",
          "end",
          "heldFrom",
          "heldUntil",
          "state",
          "dayShares");

  private final MongoCollection<TakenDocument> documents;

  /** When many want the same slot, they look at the same day. */
  private final SharedReads<Days, List<TakenTime>> reads = new SharedReads<>();

  MongoTakenTimes(AggregateCollection<AppointmentDocument> appointmentDocuments) {
    documents = appointmentDocuments.documents().withDocumentClass(TakenDocument.class);
  }

  @Override
  public List<TakenTime> on(String clinicId, Collection<LocalDate> dates) {
    var keys = dates.stream().map(LocalDate::toString).toList();
    return reads.read(new Days(clinicId, keys), () -> read(clinicId, keys));
  }

  private List<TakenTime> read(String clinicId, List<String> dates) {
    return List.copyOf(
        documents
            .find(
                and(
                    eq("clinicId", clinicId),
                    in("localDate", dates),
                    eq("state.holdsClaims", true)))
            .projection(FIELDS)
            .map(TakenDocument::toTakenTime)
            .into(new ArrayList<>()));
  }

  private record Days(String clinicId, List<String> dates) {}

  public record TakenDocument(
      @BsonId String id,
      String patientId,
      String serviceId,
      String practitionerId,
      String roomId,
      @Nullable List<String> equipmentIds,
      Instant start,
      Instant end,
      Instant heldFrom,
      Instant heldUntil,
      @Nullable HoldDocument state,
      @Nullable List<DayShareDocument> dayShares) {

    /** The part of an appointment's state that concerns a hold. */
    public record HoldDocument(@Nullable Instant expiresAt) {}

    TakenTime toTakenTime() {
      return new TakenTime(
          id,
          patientId,
          serviceId,
          practitionerId,
          roomId,
          equipmentIds == null ? List.of() : equipmentIds,
          new TimeSpan(start, end),
          new TimeSpan(heldFrom, heldUntil),
          DayShareDocument.toShares(dayShares),
          state == null ? null : state.expiresAt());
    }
  }
}
