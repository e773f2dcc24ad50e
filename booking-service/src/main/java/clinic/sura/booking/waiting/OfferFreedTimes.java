package clinic.sura.booking.waiting;

import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedState.Choice;
import clinic.sura.booking.waiting.FreedState.Chosen;
import clinic.sura.booking.waiting.FreedState.Looking;
import clinic.sura.booking.waiting.FreedState.Over;
import clinic.sura.booking.waiting.FreedState.Taken;
import clinic.sura.booking.waiting.Matching.Match;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes a freed time from patient to patient until one accepts it. Each step is one write of one
 * document and is known by what it left behind, so any process may take the next one, at any time,
 * and a step that is taken twice changes nothing:
 *
 * <ol>
 *   <li>the freed time names who is to have it, under which appointment id and until when;
 *   <li>the place is held under that id;
 *   <li>the entry is offered the place, and the patient is told by the event in the same write.
 * </ol>
 *
 * Nobody is kept out by what a crash leaves half-done: a hold ends by itself.
 */
@Service
public class OfferFreedTimes {

  private final FreedTimes freedTimes;
  private final WaitingListEntries entries;
  private final MakeOffer makeOffer;
  private final SetUps setUps;
  private final FindTakenTimes takenTimes;
  private final Clock clock;

  public OfferFreedTimes(
      FreedTimes freedTimes,
      WaitingListEntries entries,
      MakeOffer makeOffer,
      SetUps setUps,
      FindTakenTimes takenTimes,
      Clock clock) {
    this.freedTimes = freedTimes;
    this.entries = entries;
    this.makeOffer = makeOffer;
    this.setUps = setUps;
    this.takenTimes = takenTimes;
    this.clock = clock;
  }

  /**
   * A time became free. It is noted if somebody waits for such a time, and then offered.
   *
   * @param version of the appointment when it was called off, moved or shortened
   */
  public void freed(
      String clinicId, String appointmentId, long version, String practitionerId, TimeSpan visit) {
    String id =
        IdempotencyKey.derive(clinicId, "freed-time", appointmentId, Long.toString(version));
    if (freedTimes.find(clinicId, id).isEmpty()) {
      if (entries.open(clinicId).isEmpty()) {
        return;
      }
      Instant now = now();
      SetUp setUp = setUps.of(clinicId);
      var date = setUp.clinic().dateOf(visit.from());
      FreedTime freed = FreedTime.of(clinicId, id, appointmentId, practitionerId, visit, date, now);
      if (best(freed, now).isEmpty()) {
        return;
      }
      freedTimes.insert(freed);
    }
    advance(clinicId, id);
  }

  /** Takes every step that can be taken now with one freed time. */
  public void advance(String clinicId, String freedTimeId) {
    while (LostRace.retried(() -> isAdvanced(clinicId, freedTimeId))) {}
  }

  /** Takes every step that can be taken now, whoever left it to be taken. */
  public void advanceAll() {
    freedTimes.open().forEach(freed -> advance(freed.clinicId(), freed.id()));
    makeOffer.endOverdue();
  }

  private boolean isAdvanced(String clinicId, String freedTimeId) {
    FreedTime freed = freedTimes.find(clinicId, freedTimeId).orElseThrow();
    return switch (freed.state()) {
      case Looking _ -> choose(freed);
      case Chosen(var choice) -> follow(freed, choice);
      case Taken _, Over _ -> false;
    };
  }

  private boolean choose(FreedTime freed) {
    Instant now = now();
    freedTimes.save(
        best(freed, now)
            .map(match -> freed.choosing(choice(freed, match, now)))
            .orElseGet(() -> freed.over(now)));
    return true;
  }

  private boolean follow(FreedTime freed, Choice choice) {
    return switch (makeOffer.bringAbout(freed, choice)) {
      case PENDING -> false;
      case ACCEPTED -> saved(freed.takenBy(choice, now()));
      case DECLINED -> saved(freed.movingOn(choice, FreedTime.Outcome.DECLINED));
      case EXPIRED -> saved(freed.movingOn(choice, FreedTime.Outcome.EXPIRED));
      case NOT_POSSIBLE -> saved(freed.movingOn(choice, FreedTime.Outcome.NOT_POSSIBLE));
    };
  }

  private boolean saved(FreedTime next) {
    freedTimes.save(next);
    return true;
  }

  private Optional<Match> best(FreedTime freed, Instant now) {
    List<WaitingListEntry> waiting = entries.open(freed.clinicId());
    return waiting.isEmpty()
        ? Optional.empty()
        : new Matching(
                setUps.of(freed.clinicId()),
                takenTimes.on(freed.clinicId(), List.of(freed.date())),
                now)
            .best(freed, waiting);
  }

  private static Choice choice(FreedTime freed, Match match, Instant now) {
    TimeSpan visit = match.slot().visit();
    String tryNumber = Integer.toString(freed.tries().size());
    return new Choice(
        match.entry().id(),
        match.entry().patientId(),
        match.service().id(),
        IdempotencyKey.derive(freed.clinicId(), "waiting-list-hold", freed.id(), tryNumber),
        match.slot().practitionerId(),
        visit.from(),
        visit.until(),
        now,
        Matching.until(visit.from(), now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
