package clinic.sura.booking.availability;

import clinic.sura.booking.availability.SlotSearch.Wishes;
import java.time.Clock;
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
    SetUp setUp = setUps.of(clinicId);
    return setUp
        .service(serviceId)
        .map(service -> new SlotSearch(service, from, until, Wishes.of(practitionerId)))
        .map(
            search ->
                new Found(
                    setUp,
                    FreeSlots.find(
                        setUp, search, takenTimes.on(clinicId, search.dates()), clock.instant())));
  }

  /** Slots, with the set-up that they were computed from. */
  public record Found(SetUp setUp, List<Slot> slots) {}
}
