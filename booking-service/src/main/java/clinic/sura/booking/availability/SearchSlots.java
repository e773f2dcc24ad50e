package clinic.sura.booking.availability;

import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.service.ClinicService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks for free slots. */
@Service
public class SearchSlots {

  private final SetUps setUps;
  private final FindTakenTimes takenTimes;
  private final Clock clock;

  public SearchSlots(SetUps setUps, FindTakenTimes takenTimes, Clock clock) {
    this.setUps = setUps;
    this.takenTimes = takenTimes;
    this.clock = clock;
  }

  /** The free slots from one day to another, or nothing if there is no such service. */
  public Optional<Found> search(
      String clinicId,
      String serviceId,
      LocalDate from,
      LocalDate until,
      @Nullable String practitionerId) {
    return search(clinicId, serviceId, from, until, Wishes.of(practitionerId), null);
  }

  /**
   * The free slots that meet the wishes, or nothing if there is no such service.
   *
   * @param movedId an appointment that is to be moved, so what it takes counts as free; or null
   */
  public Optional<Found> search(
      String clinicId,
      String serviceId,
      LocalDate from,
      LocalDate until,
      Wishes wishes,
      @Nullable String movedId) {
    SetUp setUp = setUps.of(clinicId);
    return setUp
        .service(serviceId)
        .map(service -> found(setUp, new SlotSearch(service, from, until, wishes), movedId));
  }

  private Found found(SetUp setUp, SlotSearch search, @Nullable String movedId) {
    Instant now = clock.instant();
    List<TakenTime> taken =
        takenTimes.on(setUp.clinic().id(), search.dates()).stream()
            .filter(time -> !time.isExpiredAt(now) && !time.appointmentId().equals(movedId))
            .toList();
    return new Found(setUp, search.service(), taken, FreeSlots.find(setUp, search, taken, now));
  }

  /**
   * Slots ordered by start, with what they were computed from.
   *
   * @param taken what is taken on the days searched
   */
  public record Found(SetUp setUp, ClinicService service, List<TakenTime> taken, List<Slot> slots) {

    /** How the slots suit a patient. */
    public SlotRanking rankingFor(PatientTies patient) {
      return new SlotRanking(setUp, service, patient, taken);
    }
  }
}
