package clinic.sura.booking.practitioner;

import clinic.sura.booking.calendar.OpenHours;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.setup.SetUpEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who treats patients.
 *
 * @param name as it is shown to patients
 * @param hours when they work, in the clinic's zone
 * @param exceptions days with other hours than every week
 * @param languages BCP 47 tags of what they speak
 * @param gender or null where it is not said
 * @param contact where they are told of what is urgent; never shown to patients
 * @param active whether they may be booked
 */
public record Practitioner(
    String clinicId,
    String id,
    long version,
    String name,
    List<Credential> credentials,
    WeeklyHours hours,
    List<HoursException> exceptions,
    List<Absence> absences,
    List<String> languages,
    @Nullable Gender gender,
    DailyLimits limits,
    StaffContact contact,
    boolean active)
    implements SetUpEntry<Practitioner> {

  public Practitioner {
    credentials = List.copyOf(credentials);
    exceptions = List.copyOf(exceptions);
    absences = List.copyOf(absences);
    languages = List.copyOf(languages);
  }

  @Override
  public Practitioner withVersion(long newVersion) {
    return new Practitioner(
        clinicId,
        id,
        newVersion,
        name,
        credentials,
        hours,
        exceptions,
        absences,
        languages,
        gender,
        limits,
        contact,
        active);
  }

  /** Whether they hold a credential of that kind that is valid on that very day. */
  public boolean holds(String credentialKind, LocalDate date) {
    return credentials.stream()
        .anyMatch(
            credential -> credential.kind().equals(credentialKind) && credential.isValidOn(date));
  }

  /** Whether they speak the language of a BCP 47 tag, in whatever script or region. */
  public boolean speaks(String language) {
    String wanted = Locale.forLanguageTag(language).getLanguage();
    return languages.stream()
        .anyMatch(spoken -> Locale.forLanguageTag(spoken).getLanguage().equals(wanted));
  }

  /** When they work on a day: the hours of that date or of every week, less their absences. */
  public List<TimeSpan> worksOn(LocalDate date, ZoneId zone) {
    List<TimeSpan> spans =
        exceptions.stream()
            .filter(exception -> exception.date().equals(date))
            .findFirst()
            .map(exception -> OpenHours.on(date, zone, exception.hours()))
            .orElseGet(() -> hours.on(date, zone));
    for (Absence absence : absences) {
      Optional<TimeSpan> away = TimeSpan.between(absence.from(), absence.until(), zone);
      if (away.isPresent()) {
        spans = spans.stream().flatMap(span -> without(span, away.get()).stream()).toList();
      }
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
