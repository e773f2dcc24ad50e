package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;
import java.time.LocalDate;

/** A patient is due for a visit between two dates of the clinic's calendar. */
@EventType("clinic.sura.booking.RecallOpened.v1")
public record RecallOpened(
    String clinicId,
    String patientId,
    long version,
    String recallId,
    String kind,
    LocalDate from,
    LocalDate until,
    String reason)
    implements ClinicEvent {}
