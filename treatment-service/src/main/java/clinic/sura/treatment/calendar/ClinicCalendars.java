package clinic.sura.treatment.calendar;

import java.time.Instant;
import java.time.ZoneId;

/** In which zone each clinic's days begin. */
public interface ClinicCalendars {

  /** The clinic's zone; UTC until its first appointment is known. */
  ZoneId zoneOf(String clinicId);

  /**
   * Takes note of a clinic's zone.
   *
   * @param asOf when this was so; older news is passed over
   */
  void learn(String clinicId, ZoneId zone, Instant asOf);
}
