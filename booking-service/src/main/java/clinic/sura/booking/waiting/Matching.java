package clinic.sura.booking.waiting;

import clinic.sura.booking.availability.FreeSlots;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.availability.SlotSearch;
import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.service.ClinicService;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is offered a freed time. The rule, as the desk sees it: of the patients whose wishes it fits,
 * those of high priority before the others, and among equals whoever has waited longest.
 *
 * <p>A time fits if a visit of the wanted service can begin at a free slot of that practitioner
 * that shares time with what became free, in a day part, on a day and with a practitioner that the
 * patient would take, while the patient has no other appointment. Nobody is asked twice for the
 * same time, nor for a visit that begins in less than an hour.
 *
 * <p>An offer stands for a quarter of the time that is left until the visit, at least for 15
 * minutes and at most for 4 hours.
 */
public final class Matching {

  static final Duration LEAST_NOTICE = Duration.ofHours(1);
  private static final Duration SHORTEST_OFFER = Duration.ofMinutes(15);
  private static final Duration LONGEST_OFFER = Duration.ofHours(4);
  private static final Comparator<WaitingListEntry> FIRST_SERVED =
      Comparator.comparing(WaitingListEntry::priority)
          .thenComparing(WaitingListEntry::since)
          .thenComparing(WaitingListEntry::id);

  private final SetUp setUp;
  private final Collection<TakenTime> taken;
  private final Instant now;
  private final Map<String, List<Slot>> slots = new HashMap<>();

  /**
   * Of one freed time, as of an instant.
   *
   * @param taken what is taken on the day of the freed time
   */
  public Matching(SetUp setUp, Collection<TakenTime> taken, Instant now) {
    this.setUp = setUp;
    this.taken = taken;
    this.now = now;
  }

  /** An entry and the time that fits it. */
  public record Match(WaitingListEntry entry, ClinicService service, Slot slot) {}

  /** The best match, if there is one. */
  public Optional<Match> best(FreedTime freed, Collection<WaitingListEntry> waiting) {
    return waiting.stream()
        .filter(entry -> entry.state() instanceof EntryState.Waiting)
        .filter(entry -> !freed.isTriedWith(entry.id()))
        .sorted(FIRST_SERVED)
        .map(entry -> match(freed, entry))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Until when an offer of a visit stands that begins then. */
  public static Instant until(Instant start, Instant now) {
    Duration length = Duration.between(now, start).dividedBy(4);
    if (length.compareTo(SHORTEST_OFFER) < 0) {
      length = SHORTEST_OFFER;
    } else if (length.compareTo(LONGEST_OFFER) > 0) {
      length = LONGEST_OFFER;
    }
    return now.plus(length);
  }

  private Optional<Match> match(FreedTime freed, WaitingListEntry entry) {
    return setUp
        .service(entry.serviceId())
        .flatMap(
            service ->
                slots(freed, service).stream()
                    .filter(slot -> fits(freed, entry, slot))
                    .min(closestTo(freed))
                    .map(slot -> new Match(entry, service, slot)));
  }

  private List<Slot> slots(FreedTime freed, ClinicService service) {
    return slots.computeIfAbsent(service.id(), _ -> found(freed, service));
  }

  private List<Slot> found(FreedTime freed, ClinicService service) {
    var search =
        new SlotSearch(service, freed.date(), freed.date(), Wishes.of(freed.practitionerId()));
    return FreeSlots.find(setUp, search, taken, now);
  }

  private boolean fits(FreedTime freed, WaitingListEntry entry, Slot slot) {
    return slot.visit().overlaps(freed.visit())
        && !slot.visit().from().isBefore(now.plus(LEAST_NOTICE))
        && entry.preferences().fit(slot, setUp.clinic().zone())
        && taken.stream()
            .noneMatch(
                each ->
                    each.patientId().equals(entry.patientId())
                        && !each.isExpiredAt(now)
                        && each.visit().overlaps(slot.visit()));
  }

  private static Comparator<Slot> closestTo(FreedTime freed) {
    return Comparator.comparing(
            (Slot slot) -> Duration.between(freed.visit().from(), slot.visit().from()).abs())
        .thenComparing(slot -> slot.visit().from());
  }
}
