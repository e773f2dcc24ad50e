package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A recall is settled: {@code reason} is BOOKED or what the desk wrote. */
@EventType("clinic.sura.booking.RecallClosed.v1")
public record RecallClosed(
    String clinicId, String patientId, long version, String recallId, String kind, String reason)
    implements ClinicEvent {}
