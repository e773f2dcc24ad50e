package clinic.sura.booking.patient;

/**
 * A name as its bearer writes it. Either part may be empty, not both: some people have one name.
 */
public record PersonName(String given, String family) {}
