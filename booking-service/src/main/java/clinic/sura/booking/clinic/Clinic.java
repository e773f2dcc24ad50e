package clinic.sura.booking.clinic;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.setup.SetUpEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A clinic.
 *
 * @param name as patients know it
 * @param address one line, as a map finds it
 * @param zone the zone of the clinic's calendar
 * @param language BCP 47 tag of the staff's language
 * @param hours when the clinic is open
 * @param holidays days on which it is closed
 */
public record Clinic(
    String clinicId,
    long version,
    String name,
    String address,
    ZoneId zone,
    String language,
    WeeklyHours hours,
    List<Holiday> holidays)
    implements SetUpEntry<Clinic> {

  public Clinic {
    holidays = List.copyOf(holidays);
  }

  /** There is one in each clinic, so it bears the clinic's own id. */
  @Override
  public String id() {
    return clinicId;
  }

  @Override
  public Clinic withVersion(long newVersion) {
    return new Clinic(clinicId, newVersion, name, address, zone, language, hours, holidays);
  }

  /** When the clinic is open on a day of its calendar. */
  public List<TimeSpan> openOn(LocalDate date) {
    boolean closed = holidays.stream().anyMatch(holiday -> holiday.date().equals(date));
    return closed ? List.of() : hours.on(date, zone);
  }

  /** A day of the clinic's calendar, from one midnight of its clock to the next. */
  public TimeSpan day(LocalDate date) {
    return new TimeSpan(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The day of the clinic's calendar that an instant falls on. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
