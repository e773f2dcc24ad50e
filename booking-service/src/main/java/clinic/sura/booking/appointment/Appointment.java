package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in the calendar: a patient, a practitioner and a room for a time.
 *
 * @param sequence rises with each move and with the cancellation, as iCalendar's SEQUENCE does
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
    return new Appointment(
        clinicId, id, 1, patient, serviceId, kind, place, new Booked(), 0, List.of(booked));
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
    return new Appointment(
        clinicId, id, 1, patient, serviceId, kind, place, new Held(until, by), 0, List.of(held));
  }

  public Status status() {
    return state.status();
  }

  /** Whether it keeps others out at that instant: a hold does so only for its time. */
  public boolean takesPlaceAt(Instant now) {
    return state.holdsClaims() && !(state instanceof Held held && held.isExpiredAt(now));
  }

  /** Whether it is more than a hold that came to nothing. */
  public boolean isOrWasVisitAt(Instant now) {
    return switch (state) {
      case Held held -> !held.isExpiredAt(now);
      case Released _ -> false;
      case Booked _, CheckedIn _, Completed _, Cancelled _, Missed _ -> true;
    };
  }

  /** The place that was held becomes an appointment; not after the time of the hold. */
  public Change bookHeld(Instant now, Actor by) {
    return switch (state) {
      case Held held ->
          held.isExpiredAt(now)
              ? new Change.HoldExpired(held.until())
              : becomes(new Booked(), new HistoryEntry(now, by, What.BOOKED, null));
      case Booked _, CheckedIn _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
  }

  /** Lets a held place go, before its time or after. */
  public Change release(Instant now, Actor by) {
    return switch (state) {
      case Held _ -> becomes(new Released(now), new HistoryEntry(now, by, What.RELEASED, null));
      case Booked _, CheckedIn _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
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

  /** Moves it to another place; only while the patient is not there yet. */
  public Change reschedule(Place to, Instant now, Actor by) {
    return switch (state) {
      case Booked _ -> {
        String from = place.visit().from() + " " + place.practitionerId() + " " + place.roomId();
        var moved = new HistoryEntry(now, by, What.RESCHEDULED, from);
        yield new Change.Done(next(to, state, sequence + 1, moved));
      }
      case Held _, CheckedIn _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
  }

  /** The patient has arrived; only on the appointment's day in the clinic's calendar. */
  public Change checkIn(LocalDate today, Instant now, Actor by) {
    return switch (state) {
      case Booked _ ->
          today.equals(place.date())
              ? becomes(new CheckedIn(now), new HistoryEntry(now, by, What.CHECKED_IN, null))
              : new Change.NotOnThisDay(place.date(), today);
      case Held _, CheckedIn _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
  }

  /** Calls it off and releases what it took. */
  public Change cancel(String reason, Instant now, Actor by) {
    return switch (state) {
      case Booked _, CheckedIn _ -> {
        var cancelled = new HistoryEntry(now, by, What.CANCELLED, reason);
        yield new Change.Done(next(place, new Cancelled(now, reason), sequence + 1, cancelled));
      }
      case Held _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
  }

  /** The patient did not come; not before the visit should have begun. */
  public Change miss(Instant now, Actor by) {
    return switch (state) {
      case Booked _ ->
          now.isBefore(place.visit().from())
              ? new Change.NotBegunYet(place.visit().from())
              : becomes(new Missed(now), new HistoryEntry(now, by, What.MISSED, null));
      case Held _, CheckedIn _, Completed _, Cancelled _, Missed _, Released _ ->
          new Change.WrongState(status());
    };
  }

  /**
   * A session was signed for it. That is a fact and is never refused; where the appointment is
   * complete already, nothing changes.
   */
  public Appointment complete(String sessionId, Instant signedAt, Actor by) {
    return switch (state) {
      case Completed _ -> this;
      case Held _, Booked _, CheckedIn _, Cancelled _, Missed _, Released _ ->
          next(
              place,
              new Completed(sessionId, signedAt, state.holdsClaims()),
              sequence,
              new HistoryEntry(signedAt, by, What.COMPLETED, null));
    };
  }

  /**
   * A physician has assessed the patient who waited for a consultation or a review: that visit has
   * had its purpose. A treatment visit ends with a signed session only.
   */
  public Appointment assessed(Instant at, Actor by) {
    return state instanceof CheckedIn && kind != VisitKind.SESSION
        ? next(
            place,
            new Completed(null, at, true),
            sequence,
            new HistoryEntry(at, by, What.COMPLETED, null))
        : this;
  }

  /** The patient goes by another name; an older version of the patient than known is ignored. */
  public Appointment renamed(PersonName name, long patientVersion) {
    if (patientVersion <= patient.version() || name.equals(patient.name())) {
      return this;
    }
    var renamed = new Attendee(patient.patientId(), name, patientVersion);
    return new Appointment(
        clinicId, id, version + 1, renamed, serviceId, kind, place, state, sequence, history);
  }

  private Change becomes(AppointmentState next, HistoryEntry entry) {
    return new Change.Done(next(place, next, sequence, entry));
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
        Stream.concat(history.stream(), Stream.of(entry)).toList());
  }
}
