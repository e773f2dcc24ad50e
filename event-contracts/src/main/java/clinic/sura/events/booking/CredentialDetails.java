package clinic.sura.events.booking;

import java.time.LocalDate;

/**
 * What somebody is qualified for.
 *
 * @param kind what it allows, such as BOTULINUM_LOWER_LEG
 * @param validFrom the first day on which it holds
 * @param validUntil the last day on which it holds
 */
public record CredentialDetails(String kind, LocalDate validFrom, LocalDate validUntil) {}
