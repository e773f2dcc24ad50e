package clinic.sura.booking.waiting;

import clinic.sura.booking.waiting.EntryState.Booked;
import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.WaitingListOfferEnded;
import java.util.List;

/** Tells others that an offer has ended, whatever ended it. */
final class OfferEvents {

  private OfferEvents() {}

  /** What follows for others from an entry's next version. */
  static List<ClinicEvent> of(WaitingListEntry before, WaitingListEntry next) {
    return before
        .offer()
        .filter(offer -> !next.isOffered(offer.appointmentId()))
        .<ClinicEvent>map(
            offer ->
                new WaitingListOfferEnded(
                    next.clinicId(),
                    next.patientId(),
                    next.version(),
                    next.id(),
                    offer.appointmentId(),
                    outcome(next)))
        .stream()
        .toList();
  }

  private static String outcome(WaitingListEntry next) {
    return next.state() instanceof Booked
        ? "ACCEPTED"
        : next.pastOffers().getLast().outcome().name();
  }
}
