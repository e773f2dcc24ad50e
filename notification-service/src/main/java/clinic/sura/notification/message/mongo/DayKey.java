package clinic.sura.notification.message.mongo;

import clinic.sura.notification.message.MessageIntent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the messages of a clinic are found by: its id and the day they are due on, in UTC. */
final class DayKey {

  static final String FIELD = "clinicDay";

  private DayKey() {}

  static String of(MessageIntent intent) {
    return of(intent.clinicId(), day(intent.dueAt()));
  }

  /** The keys of the days from one instant until just before another, in order. */
  static List<String> between(String clinicId, Instant from, Instant until) {
    return day(from)
        .datesUntil(day(until.minusNanos(1)).plusDays(1))
        .map(date -> of(clinicId, date))
        .toList();
  }

  private static String of(String clinicId, LocalDate day) {
    return clinicId + " " + day;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
