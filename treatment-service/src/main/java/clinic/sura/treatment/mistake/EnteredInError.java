package clinic.sura.treatment.mistake;

import java.time.Instant;

/**
 * That something should not be where it is, as FHIR has it: it stays, and counts no more.
 *
 * @param reason why, in words
 * @param by name of who says so
 */
public record EnteredInError(String reason, Instant at, String by) {}
