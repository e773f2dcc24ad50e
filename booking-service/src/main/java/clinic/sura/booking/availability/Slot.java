package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;

/** A visit that could be booked, without its buffers. */
public record Slot(TimeSpan visit, String practitionerId, String roomId) {}
