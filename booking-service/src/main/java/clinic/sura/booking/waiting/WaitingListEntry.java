package clinic.sura.booking.waiting;

import clinic.sura.booking.waiting.EntryState.Booked;
import clinic.sura.booking.waiting.EntryState.Closed;
import clinic.sura.booking.waiting.EntryState.Offered;
import clinic.sura.booking.waiting.EntryState.Waiting;
import clinic.sura.booking.waiting.PastOffer.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A patient who would come at another time, were it free.
 *
 * @param since from when the patient waits; changing the preferences does not change it
 * @param pastOffers offers that came to nothing, the oldest first
 */
public record WaitingListEntry(
    String clinicId,
    String id,
    long version,
    String patientId,
    String serviceId,
    Preferences preferences,
    Priority priority,
    Instant since,
    EntryState state,
    List<PastOffer> pastOffers) {

  public WaitingListEntry {
    pastOffers = List.copyOf(pastOffers);
  }

  /** A new one. */
  public static WaitingListEntry join(
      String clinicId,
      String id,
      String patientId,
      String serviceId,
      Preferences preferences,
      Priority priority,
      Instant now) {
    return new WaitingListEntry(
        clinicId,
        id,
        1,
        patientId,
        serviceId,
        preferences,
        priority,
        now,
        new Waiting(),
        List.of());
  }

  /** Whether the patient still waits, with an offer or without. */
  public boolean isOpen() {
    return switch (state) {
      case Waiting _, Offered _ -> true;
      case Booked _, Closed _ -> false;
    };
  }

  /** The offer that is made now. */
  public Optional<Offer> offer() {
    return state instanceof Offered(var offer) ? Optional.of(offer) : Optional.empty();
  }

  /** Whether this very place is offered now. */
  public boolean isOffered(String appointmentId) {
    return offer().filter(offer -> offer.appointmentId().equals(appointmentId)).isPresent();
  }

  /**
   * With other preferences; an offer that was made stands. Nothing once the patient waits no more.
   */
  public Optional<WaitingListEntry> changed(Preferences wanted, Priority nextPriority) {
    return isOpen()
        ? Optional.of(
            new WaitingListEntry(
                clinicId,
                id,
                version + 1,
                patientId,
                serviceId,
                wanted,
                nextPriority,
                since,
                state,
                pastOffers))
        : Optional.empty();
  }

  /** A place is kept for the patient; nothing if the patient does not wait, or has an offer. */
  public Optional<WaitingListEntry> offered(Offer offer) {
    return state instanceof Waiting
        ? Optional.of(becomes(new Offered(offer), pastOffers))
        : Optional.empty();
  }

  /** The place that was offered is booked; nothing if it is not offered. */
  public Optional<WaitingListEntry> accepted(String appointmentId, Instant now) {
    return isOffered(appointmentId)
        ? Optional.of(becomes(new Booked(appointmentId, now, true), pastOffers))
        : Optional.empty();
  }

  /** As {@link #accepted}, found out later: whoever accepted it has not been told yet. */
  public Optional<WaitingListEntry> foundAccepted(String appointmentId, Instant now) {
    return isOffered(appointmentId)
        ? Optional.of(becomes(new Booked(appointmentId, now, false), pastOffers))
        : Optional.empty();
  }

  /** Whoever accepted the place is told now; nothing if that is done. */
  public Optional<WaitingListEntry> answered() {
    return state instanceof Booked(var appointmentId, var at, var answered) && !answered
        ? Optional.of(becomes(new Booked(appointmentId, at, true), pastOffers))
        : Optional.empty();
  }

  /** The offer came to nothing, and the patient waits on; nothing if there is no offer. */
  public Optional<WaitingListEntry> without(Outcome outcome, Instant now) {
    return offer()
        .map(offer -> becomes(new Waiting(), with(pastOffers, new PastOffer(offer, outcome, now))));
  }

  /** The patient waits no more; an offer is declined with it. Nothing if that is so already. */
  public Optional<WaitingListEntry> closed(@Nullable String reason, Instant now, String by) {
    var closed = new Closed(reason, now, by);
    return switch (state) {
      case Waiting _ -> Optional.of(becomes(closed, pastOffers));
      case Offered(var offer) ->
          Optional.of(
              becomes(closed, with(pastOffers, new PastOffer(offer, Outcome.DECLINED, now))));
      case Booked _, Closed _ -> Optional.empty();
    };
  }

  private WaitingListEntry becomes(EntryState next, List<PastOffer> past) {
    return new WaitingListEntry(
        clinicId, id, version + 1, patientId, serviceId, preferences, priority, since, next, past);
  }

  private static List<PastOffer> with(List<PastOffer> past, PastOffer added) {
    return Stream.concat(past.stream(), Stream.of(added)).toList();
  }
}
