package clinic.sura.booking.waiting.mongo;

import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.waiting.EntryState;
import clinic.sura.booking.waiting.EntryState.Booked;
import clinic.sura.booking.waiting.EntryState.Closed;
import clinic.sura.booking.waiting.EntryState.Offered;
import clinic.sura.booking.waiting.EntryState.Status;
import clinic.sura.booking.waiting.EntryState.Waiting;
import clinic.sura.booking.waiting.Preferences;
import clinic.sura.booking.waiting.Priority;
import clinic.sura.booking.waiting.WaitingListEntry;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the waiting list as stored.
 *
 * @param open whether the patient still waits
 * @param claim unique in the clinic: a patient waits once for a service
 * @param offer the offer that stands, or null
 * @param appointmentId what was booked in the end, or null
 * @param answered whether whoever accepted was told so; null in older entries, who were
 * @param reason why it was closed, or null
 * @param sortKey by which lists are ordered: since when the patient waits, then the id
 */
public record WaitingListDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String serviceId,
    List<String> practitionerIds,
    List<String> dayParts,
    String from,
    String until,
    String priority,
    Instant since,
    String status,
    boolean open,
    String claim,
    @Nullable OfferDocument offer,
    @Nullable String appointmentId,
    @Nullable Boolean answered,
    @Nullable String reason,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    List<OfferDocument> pastOffers,
    String sortKey)
    implements AggregateDocument {

  static WaitingListDocument of(WaitingListEntry entry) {
    Preferences preferences = entry.preferences();
    Booked booked = entry.state() instanceof Booked state ? state : null;
    Closed closed = entry.state() instanceof Closed state ? state : null;
    return new WaitingListDocument(
        entry.id(),
        entry.clinicId(),
        entry.version(),
        entry.patientId(),
        entry.serviceId(),
        preferences.practitionerIds().stream().sorted().toList(),
        preferences.dayParts().stream().map(DayPart::name).sorted().toList(),
        preferences.from().toString(),
        preferences.until().toString(),
        entry.priority().name(),
        entry.since(),
        entry.state().status().name(),
        entry.isOpen(),
        entry.isOpen()
            ? "waits:" + entry.patientId() + " " + entry.serviceId()
            : "ended:" + entry.id(),
        entry.offer().map(OfferDocument::of).orElse(null),
        booked == null ? null : booked.appointmentId(),
        booked == null ? null : booked.answered(),
        closed == null ? null : closed.reason(),
        booked != null ? booked.at() : closed == null ? null : closed.at(),
        closed == null ? null : closed.by(),
        entry.pastOffers().stream().map(OfferDocument::of).toList(),
        "%015d %s".formatted(entry.since().toEpochMilli(), entry.id()));
  }

  WaitingListEntry toEntry() {
    return new WaitingListEntry(
        clinicId,
        id,
        version,
        patientId,
        serviceId,
        new Preferences(
            Set.copyOf(practitionerIds),
            dayParts.stream().map(DayPart::valueOf).collect(Collectors.toSet()),
            LocalDate.parse(from),
            LocalDate.parse(until)),
        Priority.valueOf(priority),
        since,
        state(),
        pastOffers.stream().map(OfferDocument::toPastOffer).toList());
  }

  private EntryState state() {
    return switch (Status.valueOf(status)) {
      case WAITING -> new Waiting();
      case OFFERED -> new Offered(Objects.requireNonNull(offer).toOffer());
      case BOOKED ->
          new Booked(
              Objects.requireNonNull(appointmentId),
              Objects.requireNonNull(endedAt),
              !Boolean.FALSE.equals(answered));
      case CLOSED ->
          new Closed(reason, Objects.requireNonNull(endedAt), Objects.requireNonNull(endedBy));
    };
  }
}
