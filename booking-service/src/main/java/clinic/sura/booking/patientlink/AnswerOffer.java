package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.patientlink.LinkedOffer.State;
import clinic.sura.booking.waiting.PastOffer;
import clinic.sura.booking.waiting.WaitingList;
import clinic.sura.booking.waiting.WaitingList.Command;
import clinic.sura.booking.waiting.WaitingListEntry;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * What a patient does with an offer of the waiting list by its link, as the desk would do it. Each
 * names the start of the place that the patient saw: an old message takes nothing that was offered
 * later, and a second tap finds done what it asks for.
 */
@Service
public class AnswerOffer {

  private final FindLinkedOffer offers;
  private final WaitingList waitingList;

  public AnswerOffer(FindLinkedOffer offers, WaitingList waitingList) {
    this.offers = offers;
    this.waitingList = waitingList;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is so, now or before. */
    record Done(LinkedOffer offer) implements Outcome {}

    /** The place is no longer kept for the patient. */
    record Over(LinkedOffer offer) implements Outcome {}

    /** The link opens nothing. */
    record NoLink() implements Outcome {}
  }

  /** The patient takes the place that begins then. */
  public Outcome take(PatientLink link, Instant start) {
    return until(
        offer -> offer.state() == State.TAKEN && offer.isOf(start),
        link,
        start,
        waitingList::accept);
  }

  /** The patient does not want the place that begins then, and waits on. */
  public Outcome decline(PatientLink link, Instant start) {
    return until(offer -> wasDeclined(offer, start), link, start, waitingList::decline);
  }

  private Outcome until(
      Predicate<LinkedOffer> isSo, PatientLink link, Instant start, Consumer<Command> make) {
    return LostRace.retried(
        () -> {
          Optional<LinkedOffer> seen = offers.find(link);
          seen.filter(offer -> offer.state() == State.OFFERED && offer.isOf(start))
              .ifPresent(offer -> make.accept(command(offer)));
          return offers
              .find(link)
              .<Outcome>map(
                  offer -> isSo.test(offer) ? new Outcome.Done(offer) : new Outcome.Over(offer))
              .orElseGet(Outcome.NoLink::new);
        });
  }

  private static boolean wasDeclined(LinkedOffer offer, Instant start) {
    return offer.entry().pastOffers().stream()
        .anyMatch(
            past ->
                past.outcome() == PastOffer.Outcome.DECLINED
                    && past.offer().visit().from().equals(start));
  }

  /** If anybody was faster, it is looked at anew. */
  private static Command command(LinkedOffer offer) {
    WaitingListEntry seen = offer.entry();
    return new Command(
        seen.clinicId(),
        seen.id(),
        new Actor("patient:" + offer.person().id(), "Patient, by link"),
        version -> requireSeen(seen, version),
        Cause.none());
  }

  private static void requireSeen(WaitingListEntry seen, long version) {
    if (version != seen.version()) {
      throw new StaleVersion("waiting-list/" + seen.id());
    }
  }
}
