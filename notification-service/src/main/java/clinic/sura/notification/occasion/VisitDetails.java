package clinic.sura.notification.occasion;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When, with whom and where a visit is. What it is for is left out: no message says it.
 *
 * @param clinicAddress one line, as a map finds it
 */
public record VisitDetails(
    Instant start,
    Instant end,
    String practitionerName,
    String clinicName,
    ZoneId clinicZone,
    String clinicAddress) {

  public VisitDetails {
    start = start.truncatedTo(ChronoUnit.MILLIS);
    end = end.truncatedTo(ChronoUnit.MILLIS);
  }
}
