package clinic.sura.notification.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the plan, such as three hours before the visit.
 *
 * @param at time of day in the patient's zone; null keeps the anchor's own time
 */
public record Moment(Anchor anchor, Offset offset, @Nullable LocalTime at) {

  Instant of(Occurrence occurrence, ZoneId patientZone) {
    LocalDate day = occurrence.days().get(anchor);
    if (day != null) {
      return onDay(day.plus(offset.days()), patientZone);
    }
    Instant instant = occurrence.instant(anchor);
    return at == null
        ? offset.from(instant, occurrence.zone().orElse(patientZone))
        : onDay(instant.atZone(patientZone).toLocalDate().plus(offset.days()), patientZone);
  }

  private Instant onDay(LocalDate day, ZoneId patientZone) {
    if (at == null) {
      throw new IllegalArgumentException(anchor + " is a day: the plan must name a time of day");
    }
    return day.atTime(at).atZone(patientZone).toInstant();
  }
}
