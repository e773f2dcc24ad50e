package clinic.sura.booking.practitioner;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.setup.SetUpEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who treats patients.
 *
 * @param name as it is shown to patients
 * @param hours when they work, in the clinic's zone
 * @param languages BCP 47 tags of what they speak
 * @param active whether they may be booked
 */
public record Practitioner(
    String clinicId,
    String id,
    long version,
    String name,
    List<Credential> credentials,
    WeeklyHours hours,
    List<Absence> absences,
    List<String> languages,
    boolean active)
    implements SetUpEntry<Practitioner> {

  public Practitioner {
    credentials = List.copyOf(credentials);
    absences = List.copyOf(absences);
    languages = List.copyOf(languages);
  }

  @Override
  public Practitioner withVersion(long newVersion) {
    return new Practitioner(
        clinicId, id, newVersion, name, credentials, hours, absences, languages, active);
  }

  /** Whether they hold a credential of that kind that is valid on that very day. */
  public boolean holds(String credentialKind, LocalDate date) {
    return credentials.stream()
        .anyMatch(
            credential -> credential.kind().equals(credentialKind) && credential.isValidOn(date));
  }

  /** When they work on a day: their weekly hours less their absences. */
  public List<TimeSpan> worksOn(LocalDate date, ZoneId zone) {
    List<TimeSpan> spans = hours.on(date, zone);
    for (Absence absence : absences) {
      var away =
          new TimeSpan(
              absence.from().atZone(zone).toInstant(), absence.until().atZone(zone).toInstant());
      spans = spans.stream().flatMap(span -> without(span, away).stream()).toList();
    }
    return spans;
  }

  private static List<TimeSpan> without(TimeSpan span, TimeSpan away) {
    if (!span.overlaps(away)) {
      return List.of(span);
    }
    List<TimeSpan> left = new ArrayList<>();
    if (span.from().isBefore(away.from())) {
      left.add(new TimeSpan(span.from(), away.from()));
    }
    if (away.until().isBefore(span.until())) {
      left.add(new TimeSpan(away.until(), span.until()));
    }
    return left;
  }
}
