package clinic.sura.treatment.practitioner;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who treats patients.
 *
 * @param id the clinic's own name of them, such as {@code dr-anan}
 * @param version of the booking service; it only grows
 */
public record Practitioner(
    String clinicId, String id, long version, String name, List<Credential> credentials) {

  public Practitioner {
    credentials = List.copyOf(credentials);
  }

  /**
   * What they are qualified for.
   *
   * @param kind what it allows, such as BOTULINUM_LOWER_LEG
   * @param validFrom the first day on which it holds
   * @param validUntil the last day on which it holds
   */
  public record Credential(String kind, LocalDate validFrom, LocalDate validUntil) {}
}
