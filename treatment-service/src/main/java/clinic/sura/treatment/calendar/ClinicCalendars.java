package clinic.sura.treatment.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** In which zone each clinic's days begin, and what it is called. */
public interface ClinicCalendars {

  /** The clinic's zone; UTC until its first appointment is known. */
  ZoneId zoneOf(String clinicId);

  /** The clinic's name, as it is shown to patients, once an appointment has told it. */
  Optional<String> nameOf(String clinicId);

  /**
   * Takes note of a clinic's zone and name.
   *
   * @param asOf when this was so; older news is passed over
   */
  void learn(String clinicId, ZoneId zone, String name, Instant asOf);
}
