package clinic.sura.booking.setup;

import java.time.Instant;

/**
 * How an entry came to read as it does.
 *
 * @param by who described it, by name
 * @param at when
 */
public record Edit(String by, Instant at) {}
