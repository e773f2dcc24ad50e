package clinic.sura.booking.waiting;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentEvents;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.HoldAppointment;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedState.Choice;
import clinic.sura.booking.waiting.PastOffer.Outcome;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes one offer to one patient, and finds out what became of it. */
@Service
public class MakeOffer {

  private static final Actor WAITING_LIST = new Actor("booking-service", "Waiting list");

  private final WaitingListEntries entries;
  private final Appointments appointments;
  private final HoldAppointment hold;
  private final ChangeAppointment change;
  private final SetUps setUps;
  private final Clock clock;

  public MakeOffer(
      WaitingListEntries entries,
      Appointments appointments,
      HoldAppointment hold,
      ChangeAppointment change,
      SetUps setUps,
      Clock clock) {
    this.entries = entries;
    this.appointments = appointments;
    this.hold = hold;
    this.change = change;
    this.setUps = setUps;
    this.clock = clock;
  }

  /** What became of an offer. */
  enum Result {
    /** It stands. */
    PENDING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    /** It could not be made. */
    NOT_POSSIBLE
  }

  /** Takes the steps of an offer that are still to be taken. */
  Result bringAbout(FreedTime freed, Choice choice) {
    Optional<Appointment> kept = kept(freed.clinicId(), choice);
    if (kept.isEmpty()) {
      return Result.NOT_POSSIBLE;
    }
    return switch (kept.get().status()) {
      case HELD -> offered(freed, choice, kept.get());
      case RELEASED -> ended(freed.clinicId(), choice);
      default -> accepted(freed.clinicId(), choice);
    };
  }

  /** Offers whose time is over, should nobody else see to them. */
  void endOverdue() {
    Instant now = now();
    for (WaitingListEntry entry : entries.offered()) {
      entry
          .offer()
          .filter(offer -> !now.isBefore(offer.until()))
          .ifPresent(offer -> endOverdue(entry.clinicId(), entry.id(), offer));
    }
  }

  private void endOverdue(String clinicId, String entryId, Offer offer) {
    appointments
        .find(clinicId, offer.appointmentId())
        .ifPresent(
            kept -> {
              switch (kept.status()) {
                case HELD -> release(kept);
                case RELEASED -> without(clinicId, entryId, offer.appointmentId());
                default -> book(clinicId, entryId, offer.appointmentId());
              }
            });
  }

  /** The appointment that keeps the place: held now, unless it was before. */
  private Optional<Appointment> kept(String clinicId, Choice choice) {
    Optional<Appointment> kept = appointments.find(clinicId, choice.appointmentId());
    if (kept.isPresent()) {
      return kept;
    }
    Duration length = Duration.between(now(), choice.until());
    if (length.compareTo(HoldAppointment.SHORTEST) < 0 || !isWaiting(clinicId, choice)) {
      return Optional.empty();
    }
    var request =
        new BookingRequest(
            choice.patientId(), choice.serviceId(), choice.practitionerId(), null, choice.start());
    try {
      Booking booking =
          hold.hold(clinicId, choice.appointmentId(), request, length, WAITING_LIST, Cause.none());
      return booking instanceof Booking.Made(var held) ? Optional.of(held) : Optional.empty();
    } catch (AlreadyDone e) {
      // Another process took the same step in this very moment.
      return appointments.find(clinicId, choice.appointmentId());
    }
  }

  private boolean isWaiting(String clinicId, Choice choice) {
    return entries
        .find(clinicId, choice.entryId())
        .filter(entry -> entry.state() instanceof EntryState.Waiting)
        .isPresent();
  }

  private Result offered(FreedTime freed, Choice choice, Appointment held) {
    if (!held.takesPlaceAt(now())) {
      release(held);
      return bringAbout(freed, choice);
    }
    return LostRace.retried(
        () -> {
          WaitingListEntry entry = entries.load(freed.clinicId(), choice.entryId(), Cause.none());
          if (entry.isOffered(held.id())) {
            return Result.PENDING;
          }
          Optional<WaitingListEntry> next =
              pastOutcome(entry, held.id()).isPresent()
                  ? Optional.empty()
                  : entry.offered(offer(freed, choice));
          if (next.isEmpty()) {
            release(held);
            return bringAbout(freed, choice);
          }
          entries.save(next.get(), List.of(event(next.get(), choice, held)), Cause.none());
          return Result.PENDING;
        });
  }

  private Result ended(String clinicId, Choice choice) {
    without(clinicId, choice.entryId(), choice.appointmentId());
    return entries
        .find(clinicId, choice.entryId())
        .flatMap(entry -> pastOutcome(entry, choice.appointmentId()))
        .map(
            outcome ->
                switch (outcome) {
                  case DECLINED -> Result.DECLINED;
                  case EXPIRED -> Result.EXPIRED;
                })
        .orElse(Result.NOT_POSSIBLE);
  }

  private Result accepted(String clinicId, Choice choice) {
    book(clinicId, choice.entryId(), choice.appointmentId());
    return Result.ACCEPTED;
  }

  private void without(String clinicId, String entryId, String appointmentId) {
    LostRace.retried(
        () -> {
          WaitingListEntry entry = entries.load(clinicId, entryId, Cause.none());
          if (entry.isOffered(appointmentId)) {
            entry
                .without(Outcome.EXPIRED, now())
                .ifPresent(next -> entries.save(next, OfferEvents.of(entry, next), Cause.none()));
          }
          return entry;
        });
  }

  private void book(String clinicId, String entryId, String appointmentId) {
    LostRace.retried(
        () -> {
          WaitingListEntry entry = entries.load(clinicId, entryId, Cause.none());
          entry
              .foundAccepted(appointmentId, now())
              .ifPresent(next -> entries.save(next, OfferEvents.of(entry, next), Cause.none()));
          return entry;
        });
  }

  /** Lets the place go, unless it was booked in this very moment: then that is found next. */
  private void release(Appointment held) {
    change.release(
        new ChangeAppointment.Command(
            held.clinicId(), held.id(), WAITING_LIST, _ -> {}, Cause.none()));
  }

  private static Optional<Outcome> pastOutcome(WaitingListEntry entry, String appointmentId) {
    return entry.pastOffers().stream()
        .filter(past -> past.offer().appointmentId().equals(appointmentId))
        .map(PastOffer::outcome)
        .findFirst();
  }

  private static Offer offer(FreedTime freed, Choice choice) {
    return new Offer(
        freed.id(),
        choice.appointmentId(),
        choice.practitionerId(),
        new TimeSpan(choice.start(), choice.end()),
        choice.madeAt(),
        choice.until());
  }

  private WaitingListOffered event(WaitingListEntry entry, Choice choice, Appointment held) {
    return new WaitingListOffered(
        entry.clinicId(),
        entry.patientId(),
        entry.version(),
        entry.id(),
        held.id(),
        new AppointmentEvents(setUps.of(entry.clinicId())).details(held),
        choice.until());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
