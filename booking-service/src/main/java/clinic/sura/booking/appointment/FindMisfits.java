package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the appointments to come that no longer fit: a practitioner is away, a credential lapses, a
 * room is closed. They are computed from the set-up as it is, so a change that is taken back leaves
 * nothing behind, and nobody has to remember to look.
 */
@Service
public class FindMisfits {

  /** No service may be booked further ahead. */
  private static final int DAYS_AHEAD = 1_000;

  private static final int DAYS_AT_ONCE = 31;

  private final Appointments appointments;
  private final SetUps setUps;
  private final Clock clock;

  public FindMisfits(Appointments appointments, SetUps setUps, Clock clock) {
    this.appointments = appointments;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * A part of the worklist.
   *
   * @param next the first day that was not looked at; null if all were
   */
  public record Page(List<Misfit> misfits, @Nullable LocalDate next) {}

  /**
   * The misfits from a day on, ordered by day and start. Whole days are looked at until so many are
   * found.
   *
   * @param from null for today
   */
  public Page from(String clinicId, @Nullable LocalDate from, int enough) {
    SetUp setUp = setUps.of(clinicId);
    Instant now = clock.instant();
    LocalDate today = setUp.clinic().dateOf(now);
    LocalDate last = today.plusDays(DAYS_AHEAD);
    LocalDate day = from == null || from.isBefore(today) ? today : from;
    var check = new FitCheck(setUp, now);
    List<Misfit> found = new ArrayList<>();
    while (!day.isAfter(last) && found.size() < enough) {
      for (var ofDay : byDay(clinicId, day).entrySet()) {
        if (found.size() >= enough) {
          return new Page(List.copyOf(found), ofDay.getKey());
        }
        found.addAll(check.misfits(ofDay.getValue()));
      }
      day = day.plusDays(DAYS_AT_ONCE);
    }
    return new Page(List.copyOf(found), day.isAfter(last) ? null : day);
  }

  private Map<LocalDate, List<Appointment>> byDay(String clinicId, LocalDate first) {
    return appointments
        .on(clinicId, first.datesUntil(first.plusDays(DAYS_AT_ONCE)).toList())
        .stream()
        .collect(
            Collectors.groupingBy(
                appointment -> appointment.place().date(),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
