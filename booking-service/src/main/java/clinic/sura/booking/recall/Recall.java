package clinic.sura.booking.recall;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Status;
import clinic.sura.booking.recall.RecallState.Closed;
import clinic.sura.booking.recall.RecallState.Open;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

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

  /** Why a booking closes it. */
  public static final String BOOKED = "BOOKED";

  public static Recall open(
      String clinicId, String id, String patientId, CompletedSession session, Window window) {
    return new Recall(clinicId, id, 1, patientId, session, window, new Open());
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  /**
   * With the window that an amendment of the session leads to. An amendment that is known already
   * changes nothing, in whatever order they are heard of.
   */
  public Recall amended(int amendmentNumber, Window corrected) {
    if (amendmentNumber <= session.amendmentNumber()) {
      return this;
    }
    var amended =
        new CompletedSession(
            session.sessionId(),
            session.appointmentId(),
            session.appointmentStart(),
            amendmentNumber);
    return new Recall(clinicId, id, version + 1, patientId, amended, corrected, state);
  }

  /** Closed, or nothing if it is closed already. */
  public Optional<Recall> close(String reason, Instant now) {
    return switch (state) {
      case Open _ ->
          Optional.of(
              new Recall(
                  clinicId, id, version + 1, patientId, session, window, new Closed(reason, now)));
      case Closed _ -> Optional.empty();
    };
  }

  /**
   * Whether the patient has a place for the next session. It looks at the appointments as they are
   * and not at who told of them, so an event that comes late or again settles nothing wrongly.
   */
  public boolean isMetBy(Collection<Appointment> appointments) {
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
      case BOOKED, CHECKED_IN, COMPLETED -> true;
      case CANCELLED, MISSED -> false;
    };
  }
}
