package clinic.sura.platform.event;

import clinic.sura.events.ClinicEvent;
import java.time.Instant;

/**
 * An event as a consumer gets it.
 *
 * @param id the same at every delivery
 * @param time when the fact became true, by the business clock
 * @param subject id of the aggregate that the fact is about
 */
public record ReceivedEvent<E extends ClinicEvent>(
    String id, Instant time, String subject, E data) {}
