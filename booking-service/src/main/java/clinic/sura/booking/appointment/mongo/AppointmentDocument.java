package clinic.sura.booking.appointment.mongo;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.appointment.Attendee;
import clinic.sura.booking.appointment.Claims;
import clinic.sura.booking.appointment.Origin;
import clinic.sura.booking.appointment.Place;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as stored.
 *
 * @param localDate day of the clinic's calendar, which both kinds of database can index
 * @param equipmentIds null in documents from before there was any
 * @param dayShares null in documents from before there were any
 * @param courseId null unless it was booked with a course
 * @param noShowsBefore null where no policy counted
 * @param rulesSetAside null where there are none
 * @param askedToCancelAt the clinic, while the patient asks to cancel it: what the worklist is
 *     found by; null otherwise
 * @param history null where a list left it out
 * @param claims null where a list left it out
 */
public record AppointmentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String givenName,
    String familyName,
    long patientVersion,
    String serviceId,
    String kind,
    String practitionerId,
    String roomId,
    Instant start,
    Instant end,
    Instant heldFrom,
    Instant heldUntil,
    String localDate,
    @Nullable List<String> equipmentIds,
    @Nullable List<DayShareDocument> dayShares,
    StateDocument state,
    int sequence,
    @Nullable String courseId,
    @Nullable Integer noShowsBefore,
    @Nullable List<String> rulesSetAside,
    @Nullable String askedToCancelAt,
    @Nullable List<HistoryDocument> history,
    @Nullable List<String> claims)
    implements AggregateDocument {

  static AppointmentDocument of(Appointment appointment) {
    Attendee patient = appointment.patient();
    Place place = appointment.place();
    return new AppointmentDocument(
        appointment.id(),
        appointment.clinicId(),
        appointment.version(),
        patient.patientId(),
        patient.name().given(),
        patient.name().family(),
        patient.version(),
        appointment.serviceId(),
        appointment.kind().name(),
        place.practitionerId(),
        place.roomId(),
        place.visit().from(),
        place.visit().until(),
        place.held().from(),
        place.held().until(),
        place.date().toString(),
        place.equipmentIds(),
        place.shares().stream().map(DayShareDocument::of).toList(),
        StateDocument.of(appointment.state()),
        appointment.sequence(),
        appointment.origin().courseId(),
        appointment.origin().noShowsBefore(),
        rulesSetAside(appointment.origin()),
        askedToCancelAt(appointment),
        appointment.history().stream().map(HistoryDocument::of).toList(),
        Claims.of(appointment));
  }

  Appointment toAppointment() {
    return new Appointment(
        clinicId,
        id,
        version,
        new Attendee(patientId, new PersonName(givenName, familyName), patientVersion),
        serviceId,
        VisitKind.valueOf(kind),
        new Place(
            practitionerId,
            roomId,
            equipmentIds == null ? List.of() : equipmentIds,
            new TimeSpan(start, end),
            new TimeSpan(heldFrom, heldUntil),
            LocalDate.parse(localDate),
            DayShareDocument.toShares(dayShares)),
        state.toState(),
        sequence,
        new Origin(
            courseId, noShowsBefore, rulesSetAside == null ? Set.of() : Set.copyOf(rulesSetAside)),
        history == null ? List.of() : history.stream().map(HistoryDocument::toEntry).toList());
  }

  private static @Nullable String askedToCancelAt(Appointment appointment) {
    return appointment.state() instanceof AppointmentState.Booked(_, var askedAt) && askedAt != null
        ? appointment.clinicId()
        : null;
  }

  private static @Nullable List<String> rulesSetAside(Origin origin) {
    return origin.rulesSetAside().isEmpty()
        ? null
        : origin.rulesSetAside().stream().sorted().toList();
  }
}
