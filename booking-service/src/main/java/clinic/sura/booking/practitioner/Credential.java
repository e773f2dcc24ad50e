package clinic.sura.booking.practitioner;

import java.time.LocalDate;

/**
 * What somebody is qualified for, as its issuer certified it.
 *
 * @param kind what it allows, such as BOTULINUM_LOWER_LEG
 * @param number the issuer's number
 * @param issuer who certified it
 * @param validFrom the first day on which it holds
 * @param validUntil the last day on which it holds
 */
public record Credential(
    String kind, String number, String issuer, LocalDate validFrom, LocalDate validUntil) {

  public Credential {
    if (validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException("A credential ends after it begins");
    }
  }

  /** Whether it holds on that day; its first and last day are included. */
  public boolean isValidOn(LocalDate date) {
    return !date.isBefore(validFrom) && !date.isAfter(validUntil);
  }
}
