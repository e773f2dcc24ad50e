package clinic.sura.booking.appointment;

/**
 * Who did something.
 *
 * @param subject the identity provider's id, or the name of a service
 * @param name as colleagues know them
 */
public record Actor(String subject, String name) {}
