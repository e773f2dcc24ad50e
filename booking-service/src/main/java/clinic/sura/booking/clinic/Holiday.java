package clinic.sura.booking.clinic;

import java.time.LocalDate;

/** A day of the clinic's calendar on which it is closed. */
public record Holiday(LocalDate date, String name) {}
