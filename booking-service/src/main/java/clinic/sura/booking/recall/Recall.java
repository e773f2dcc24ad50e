package clinic.sura.booking.recall;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Status;
import clinic.sura.booking.recall.RecallState.Closed;
import clinic.sura.booking.recall.RecallState.Open;
import clinic.sura.booking.recall.RecallState.Snoozed;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A patient is due for the next session within a window: one maintenance cycle. */
public record Recall(
    String clinicId,
    String id,
    long version,
    String patientId,
    CompletedSession session,
    Window window,
    RecallState state) {

  /** What a recall asks the patient to come for; so far there is one kind. */
  public static final String MAINTENANCE = "MAINTENANCE";

  private static final int LONGEST_SNOOZE_DAYS = 365;

  /** The first version: open, unless nothing was given in the session after all. */
  public static Recall of(
      String clinicId,
      String id,
      String patientId,
      CompletedSession session,
      Window window,
      Instant now) {
    RecallState state = session.given() ? new Open() : nothingGiven(now);
    return new Recall(clinicId, id, 1, patientId, session, window, state);
  }

  private static RecallState nothingGiven(Instant now) {
    return new Closed(CloseCode.NOTHING_GIVEN, null, now, null);
  }

  /** Whether it is still to be settled, put off or not. */
  public boolean isOpen() {
    return !(state instanceof Closed);
  }

  /** The list that it stands on that day; none once it is settled. */
  public Optional<Dueness> dueness(LocalDate today) {
    return switch (state) {
      case Closed _ -> Optional.empty();
      case Snoozed snoozed when snoozed.until().isAfter(today) -> Optional.of(Dueness.SNOOZED);
      case Open _, Snoozed _ -> Optional.of(window.dueness(today));
    };
  }

  /** Days since the window ended; 0 until then. */
  public long daysOverdue(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(window.until(), today));
  }

  /**
   * With the window that an amendment of the session leads to; closed if nothing was given after
   * all, and open again if something was. What the desk has settled stays so. An amendment that is
   * known already changes nothing, in whatever order they are heard of.
   */
  public Recall amended(int amendmentNumber, boolean given, Window corrected, Instant now) {
    if (amendmentNumber <= session.amendmentNumber()) {
      return this;
    }
    var amended =
        new CompletedSession(
            session.sessionId(),
            session.appointmentId(),
            session.appointmentStart(),
            amendmentNumber,
            given);
    RecallState next = given ? ifGiven() : ifNothingGiven(now);
    return new Recall(clinicId, id, version + 1, patientId, amended, corrected, next);
  }

  private RecallState ifGiven() {
    return state instanceof Closed closed && closed.code() == CloseCode.NOTHING_GIVEN
        ? new Open()
        : state;
  }

  private RecallState ifNothingGiven(Instant now) {
    return state instanceof Closed closed && closed.code().isSaidByDesk()
        ? state
        : nothingGiven(now);
  }

  /** Settles it by hand. */
  public RecallChange close(CloseCode code, @Nullable String note, Instant now, String by) {
    return isOpen()
        ? new RecallChange.Done(becomes(new Closed(code, note, now, by)))
        : new RecallChange.ClosedAlready();
  }

  /** Puts it off to a later day. */
  public RecallChange snooze(LocalDate until, String why, LocalDate today, Instant now, String by) {
    if (!isOpen()) {
      return new RecallChange.ClosedAlready();
    }
    return until.isAfter(today) && !until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS))
        ? new RecallChange.Done(becomes(new Snoozed(until, why, now, by)))
        : new RecallChange.NotAhead(today);
  }

  /** Takes back that it was put off. */
  public RecallChange resume() {
    return switch (state) {
      case Snoozed _ -> new RecallChange.Done(becomes(new Open()));
      case Open _ -> new RecallChange.NotSnoozed();
      case Closed _ -> new RecallChange.ClosedAlready();
    };
  }

  /**
   * As the patient's appointments make it: settled by a place for the next session, open again when
   * that place is gone. What the desk has settled stays so. It looks at the appointments as they
   * are and not at who told of them, so an event that comes late or again settles nothing wrongly.
   */
  public Recall following(Collection<Appointment> appointments, Instant now) {
    boolean met = isMetBy(appointments);
    return switch (state) {
      case Open _, Snoozed _ -> met ? becomes(new Closed(CloseCode.BOOKED, null, now, null)) : this;
      case Closed closed -> closed.code() == CloseCode.BOOKED && !met ? becomes(new Open()) : this;
    };
  }

  private boolean isMetBy(Collection<Appointment> appointments) {
    return appointments.stream()
        .anyMatch(
            appointment ->
                appointment.kind() == VisitKind.SESSION
                    && isPlaceFor(appointment.status())
                    && !appointment.id().equals(session.appointmentId())
                    && appointment.place().visit().from().isAfter(session.appointmentStart()));
  }

  private static boolean isPlaceFor(Status status) {
    return switch (status) {
      case BOOKED, CHECKED_IN, IN_PROGRESS, COMPLETED -> true;
      case HELD, CANCELLED, MISSED, RELEASED -> false;
    };
  }

  private Recall becomes(RecallState next) {
    return new Recall(clinicId, id, version + 1, patientId, session, window, next);
  }
}
