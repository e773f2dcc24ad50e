package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.availability.FindPatientTies;
import clinic.sura.booking.availability.PatientTies;
import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.SlotSearch.Wishes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds to which times a patient may move an appointment: with the same practitioner. */
@Service
public class FreeTimes {

  /** How many days are looked at at once. */
  public static final int DAYS = 14;

  private final SearchSlots slots;
  private final FindPatientTies ties;
  private final Clock clock;

  public FreeTimes(SearchSlots slots, FindPatientTies ties, Clock clock) {
    this.slots = slots;
    this.ties = ties;
    this.clock = clock;
  }

  /**
   * When visits could begin, in order; without the time that it has, and without those at which the
   * patient is at the clinic already.
   *
   * @param from first day of the clinic's calendar; today if null or over
   */
  public Found of(LinkedVisit visit, @Nullable LocalDate from) {
    LocalDate today = visit.clinic().dateOf(clock.instant());
    LocalDate first = from == null || from.isBefore(today) ? today : from;
    Appointment moved = visit.appointment();
    PatientTies patient =
        ties.of(moved.clinicId(), visit.person().id(), moved.id()).orElse(PatientTies.NONE);
    List<Instant> starts =
        slots
            .search(
                moved.clinicId(),
                moved.serviceId(),
                first,
                first.plusDays(DAYS - 1),
                Wishes.of(moved.place().practitionerId()),
                moved.id())
            .stream()
            .flatMap(found -> found.rankingFor(patient).reasoned(found.slots()).stream())
            .map(ranked -> ranked.slot().visit().from())
            .filter(start -> !start.equals(visit.start()))
            .distinct()
            .toList();
    return new Found(first, starts);
  }

  /**
   * Times that are free.
   *
   * @param first day that was looked at
   */
  public record Found(LocalDate first, List<Instant> starts) {

    public Found {
      starts = List.copyOf(starts);
    }

    /** The first day that was not looked at. */
    public LocalDate next() {
      return first.plusDays(DAYS);
    }
  }
}
