package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.InProgress;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the calendar: a patient, a practitioner and a room for a time. What its state allows
 * is in {@link Transitions}; each command asks there first.
 *
 * @param sequence rises with each move, cancellation and return, as iCalendar's SEQUENCE does
 * @param history what happened, in order
 */
public record Appointment(
    String clinicId,
    String id,
    long version,
    Attendee patient,
    String serviceId,
    VisitKind kind,
    Place place,
    AppointmentState state,
    int sequence,
    Origin origin,
    List<HistoryEntry> history) {

  public Appointment {
    history = List.copyOf(history);
  }

  /** A new one. */
  public static Appointment book(
      String clinicId,
      String id,
      Attendee patient,
      String serviceId,
      VisitKind kind,
      Place place,
      Instant now,
      Actor by) {
    var booked = new HistoryEntry(now, by, What.BOOKED, null);
    return first(clinicId, id, patient, serviceId, kind, place, new Booked(), booked);
  }

  /** A place that is kept until then, to be booked or let go. */
  public static Appointment hold(
      String clinicId,
      String id,
      Attendee patient,
      String serviceId,
      VisitKind kind,
      Place place,
      Instant until,
      Instant now,
      Actor by) {
    var held = new HistoryEntry(now, by, What.HELD, null);
    return first(clinicId, id, patient, serviceId, kind, place, new Held(until, by), held);
  }

  private static Appointment first(
      String clinicId,
      String id,
      Attendee patient,
      String serviceId,
      VisitKind kind,
      Place place,
      AppointmentState state,
      HistoryEntry entry) {
    return new Appointment(
        clinicId, id, 1, patient, serviceId, kind, place, state, 0, Origin.PLAIN, List.of(entry));
  }

  public Status status() {
    return state.status();
  }

  /** What may be done with it now; times and days may still stand against it. */
  public Set<Transition> allowed() {
    return Transitions.allowedIn(state);
  }

  /** Whether it is more than a hold that came to nothing. */
  public boolean isOrWasVisitAt(Instant now) {
    return switch (state) {
      case Held held -> !held.isExpiredAt(now);
      case Released _ -> false;
      case Booked _, CheckedIn _, InProgress _, Completed _, Cancelled _, Missed _ -> true;
    };
  }

  /** Whether it keeps others out at that instant: a hold does so only for its time. */
  public boolean takesPlaceAt(Instant now) {
    return state.holdsClaims() && !(state instanceof Held held && held.isExpiredAt(now));
  }

  /** The same one, with how it came about. */
  public Appointment from(Origin itsOrigin) {
    return new Appointment(
        clinicId, id, version, patient, serviceId, kind, place, state, sequence, itsOrigin,
        history);
  }

  /** The same version of it, in a place for which a manager has set rules of the house aside. */
  Appointment overriding(RuleOverride override, List<BookingReason> reasons) {
    HistoryEntry latest = history.getLast();
    return new Appointment(
        clinicId,
        id,
        version,
        patient,
        serviceId,
        kind,
        place,
        state,
        sequence,
        origin.settingAside(OverridableRules.codes(reasons)),
        with(
            new HistoryEntry(
                latest.at(),
                latest.by(),
                What.OVERRIDDEN,
                OverridableRules.note(override, reasons))));
  }

  /** The place that was held becomes an appointment; not after the time of the hold. */
  public Change bookHeld(Instant now, Actor by) {
    return state instanceof Held held && held.isExpiredAt(now)
        ? new Change.HoldExpired(held.until())
        : when(Transition.BOOK, () -> becomes(new Booked(), now, by, What.BOOKED, null));
  }

  /** Lets a held place go, before its time or after. */
  public Change release(Instant now, Actor by) {
    return when(Transition.RELEASE, () -> becomes(new Released(now), now, by, What.RELEASED, null));
  }

  /** Lets go a place whose hold is over; nothing if it is anything else by now. */
  public Optional<Appointment> expire(Instant now, Actor by) {
    return state instanceof Held held && held.isExpiredAt(now)
        ? Optional.of(
            next(
                place,
                new Released(now),
                sequence,
                new HistoryEntry(now, by, What.EXPIRED, "held until " + held.until())))
        : Optional.empty();
  }

  /**
   * Whether it is a completed consultation that is valid on a day of the clinic's calendar: not
   * after it, and at most so many days before.
   */
  public boolean isConsultationValidOn(LocalDate date, int validDays) {
    return kind == VisitKind.CONSULTATION
        && state instanceof Completed
        && !place.date().isAfter(date)
        && !place.date().plusDays(validDays).isBefore(date);
  }

  /** The patient has said that they will come. */
  public Change confirm(Confirmation.How how, Instant now, Actor by) {
    return when(
        Transition.CONFIRM,
        () ->
            becomes(
                new Booked(new Confirmation(now, by, how)), now, by, What.CONFIRMED, how.name()));
  }

  /** Moves it to another place; only while the patient is not there yet. */
  public Change reschedule(Place to, Instant now, Actor by) {
    return when(Transition.RESCHEDULE, () -> moved(to, now, by, What.RESCHEDULED));
  }

  /** Gives it to another practitioner at the same time. */
  public Change reassign(Place to, Instant now, Actor by) {
    return when(Transition.REASSIGN, () -> moved(to, now, by, What.REASSIGNED));
  }

  private Change moved(Place to, Instant now, Actor by, What what) {
    // Whoever said yes to one time has not said yes to another.
    AppointmentState kept = to.visit().from().equals(place.visit().from()) ? state : new Booked();
    String from = place.visit().from() + " " + place.practitionerId() + " " + place.roomId();
    return new Change.Done(
        next(to, kept, sequence + 1, new HistoryEntry(now, by, what, from))
            .from(origin.settingAside(Set.of())));
  }

  /** The patient has arrived; only on the appointment's day in the clinic's calendar. */
  public Change checkIn(LocalDate today, Instant now, Actor by) {
    return when(
        Transition.CHECK_IN,
        () ->
            today.equals(place.date())
                ? becomes(new CheckedIn(now), now, by, What.CHECKED_IN, null)
                : new Change.NotOnThisDay(place.date(), today));
  }

  /** The patient is called in. */
  public Change start(Instant now, Actor by) {
    return when(
        Transition.START,
        () -> becomes(new InProgress(now, arrival(now)), now, by, What.STARTED, null));
  }

  /** The desk closes a visit that left no record of treatment. */
  public Change close(@Nullable String note, Instant now, Actor by) {
    return when(
        Transition.COMPLETE,
        () -> becomes(new Completed(null, now, true, false), now, by, What.COMPLETED, note));
  }

  /** Calls it off in time and releases what it took. */
  public Change cancel(String reason, Instant now, Actor by) {
    return cancel(reason, false, now, by);
  }

  /**
   * Calls it off and releases what it took.
   *
   * @param late whether it is later than the clinic's policy asks for
   */
  public Change cancel(String reason, boolean late, Instant now, Actor by) {
    return when(
        Transition.CANCEL,
        () ->
            new Change.Done(
                next(
                    place,
                    new Cancelled(now, reason, late),
                    sequence + 1,
                    new HistoryEntry(now, by, What.CANCELLED, reason))));
  }

  /** The patient did not come; not before the visit should have begun. */
  public Change miss(Instant now, Actor by) {
    return when(
        Transition.NO_SHOW,
        () ->
            now.isBefore(place.visit().from())
                ? new Change.NotBegunYet(place.visit().from())
                : becomes(new Missed(now), now, by, What.MISSED, null));
  }

  /**
   * Takes back a step that took no claims with it.
   *
   * @param step one of the transitions that undo; not that of a cancellation or a no-show, for
   *     which {@link #reinstate} needs a place
   */
  public Change undo(Transition step, String reason, Instant now, Actor by) {
    return when(
        step,
        () ->
            switch (step) {
              case UNDO_CONFIRM -> becomes(new Booked(), now, by, What.CONFIRMATION_UNDONE, reason);
              case UNDO_CHECK_IN -> becomes(new Booked(), now, by, What.CHECK_IN_UNDONE, reason);
              case UNDO_START ->
                  becomes(new CheckedIn(arrival(now)), now, by, What.START_UNDONE, reason);
              case UNDO_COMPLETE ->
                  becomes(new CheckedIn(arrival(now)), now, by, What.COMPLETION_UNDONE, reason);
              case UNDO_CANCEL,
                  UNDO_NO_SHOW,
                  BOOK,
                  RELEASE,
                  CONFIRM,
                  RESCHEDULE,
                  REASSIGN,
                  CHECK_IN,
                  START,
                  COMPLETE,
                  CANCEL,
                  NO_SHOW ->
                  throw new IllegalArgumentException(step + " is no undoing of this kind");
            });
  }

  /**
   * It will take place after all, where its place is still free.
   *
   * @param step {@link Transition#UNDO_CANCEL}, only before the visit would be over, or {@link
   *     Transition#UNDO_NO_SHOW}
   */
  public Change reinstate(Transition step, Place at, String reason, Instant now, Actor by) {
    return when(
        step,
        () ->
            step == Transition.UNDO_CANCEL && !now.isBefore(place.visit().until())
                ? new Change.Over(place.visit().until())
                : new Change.Done(
                    next(
                        at,
                        new Booked(),
                        sequence + 1,
                        new HistoryEntry(now, by, What.REINSTATED, reason))));
  }

  /**
   * A session was signed for it. That is a fact and is never refused; where the appointment is
   * complete by a record already, nothing changes.
   */
  public Appointment complete(String sessionId, Instant signedAt, Actor by) {
    return switch (state) {
      case Completed completed when completed.recorded() -> this;
      case Completed _,
          Held _,
          Booked _,
          CheckedIn _,
          InProgress _,
          Cancelled _,
          Missed _,
          Released _ ->
          next(
              place,
              new Completed(sessionId, signedAt, state.holdsClaims(), true),
              sequence,
              new HistoryEntry(signedAt, by, What.COMPLETED, null));
    };
  }

  /**
   * A physician has assessed the patient who waited for a consultation or a review: that visit has
   * had its purpose. A treatment visit ends with a signed session only.
   */
  public Appointment assessed(Instant at, Actor by) {
    boolean isThere = state instanceof CheckedIn || state instanceof InProgress;
    return isThere && kind != VisitKind.SESSION
        ? next(
            place,
            new Completed(null, at, true, true),
            sequence,
            new HistoryEntry(at, by, What.COMPLETED, null))
        : this;
  }

  /**
   * The patient has answered a message about it. That is no command and never refused: once the
   * visit is not to come any more it changes nothing. Nor does a yes to what was changed meanwhile,
   * for the patient has not seen that; to cancel is asked for all the same, and the desk looks.
   *
   * @param at when the answer came in
   */
  public Appointment answered(PatientAnswer answer, Instant at, Actor patient) {
    if (!(state instanceof Booked booked)) {
      return this;
    }
    return switch (answer) {
      case CONFIRM ->
          booked.confirmation() != null || history.getLast().at().isAfter(at)
              ? this
              : next(
                  place,
                  new Booked(new Confirmation(at, patient, Confirmation.How.MESSAGE)),
                  sequence,
                  new HistoryEntry(at, patient, What.CONFIRMED, Confirmation.How.MESSAGE.name()));
      case CANCEL_REQUESTED ->
          booked.cancelAskedAt() != null
              ? this
              : next(
                  place,
                  Booked.askedToCancel(at),
                  sequence,
                  new HistoryEntry(at, patient, What.CANCEL_ASKED, null));
    };
  }

  /** The patient goes by another name; an older version of the patient than known is ignored. */
  public Appointment renamed(PersonName name, long patientVersion) {
    if (patientVersion <= patient.version() || name.equals(patient.name())) {
      return this;
    }
    var renamed = new Attendee(patient.patientId(), name, patientVersion);
    return new Appointment(
        clinicId,
        id,
        version + 1,
        renamed,
        serviceId,
        kind,
        place,
        state,
        sequence,
        origin,
        history);
  }

  private Change when(Transition step, Supplier<Change> decide) {
    Set<Transition> allowed = allowed();
    return allowed.contains(step) ? decide.get() : new Change.WrongState(status(), allowed);
  }

  /** When the patient arrived, as the state or else the history knows. */
  private Instant arrival(Instant unknown) {
    return switch (state) {
      case CheckedIn(var at) -> at;
      case InProgress(_, var checkedInAt) -> checkedInAt;
      case Held _, Booked _, Completed _, Cancelled _, Missed _, Released _ ->
          history.stream()
              .filter(entry -> entry.what() == What.CHECKED_IN)
              .reduce((_, last) -> last)
              .map(HistoryEntry::at)
              .orElse(unknown);
    };
  }

  private Change becomes(
      AppointmentState next, Instant now, Actor by, What what, @Nullable String note) {
    return new Change.Done(next(place, next, sequence, new HistoryEntry(now, by, what, note)));
  }

  private Appointment next(
      Place nextPlace, AppointmentState nextState, int nextSequence, HistoryEntry entry) {
    return new Appointment(
        clinicId,
        id,
        version + 1,
        patient,
        serviceId,
        kind,
        nextPlace,
        nextState,
        nextSequence,
        origin,
        with(entry));
  }

  private List<HistoryEntry> with(HistoryEntry entry) {
    return Stream.concat(history.stream(), Stream.of(entry)).toList();
  }
}
