package clinic.sura.booking.appointment.mongo;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import clinic.sura.booking.appointment.Status;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An appointment's state as stored.
 *
 * @param note the reason of a cancellation, or the session that was signed
 * @param expiresAt when a hold is over
 * @param subject who holds it
 * @param name their name
 */
public record StateDocument(
    String status,
    boolean holdsClaims,
    @Nullable Instant at,
    @Nullable String note,
    @Nullable Instant expiresAt,
    @Nullable String subject,
    @Nullable String name) {

  static StateDocument of(AppointmentState state) {
    return switch (state) {
      case Held(var until, var by) ->
          new StateDocument(
              state.status().name(), true, null, null, until, by.subject(), by.name());
      case Booked _ -> document(state, null, null);
      case CheckedIn(var at) -> document(state, at, null);
      case Completed(var sessionId, var at, _) -> document(state, at, sessionId);
      case Cancelled(var at, var reason) -> document(state, at, reason);
      case Missed(var at) -> document(state, at, null);
      case Released(var at) -> document(state, at, null);
    };
  }

  AppointmentState toState() {
    return switch (Status.valueOf(status)) {
      case HELD ->
          new Held(
              Objects.requireNonNull(expiresAt),
              new Actor(Objects.requireNonNull(subject), Objects.requireNonNull(name)));
      case BOOKED -> new Booked();
      case CHECKED_IN -> new CheckedIn(Objects.requireNonNull(at));
      case COMPLETED -> new Completed(note, Objects.requireNonNull(at), holdsClaims);
      case CANCELLED -> new Cancelled(Objects.requireNonNull(at), Objects.requireNonNull(note));
      case MISSED -> new Missed(Objects.requireNonNull(at));
      case RELEASED -> new Released(Objects.requireNonNull(at));
    };
  }

  private static StateDocument document(
      AppointmentState state, @Nullable Instant at, @Nullable String note) {
    return new StateDocument(
        state.status().name(), state.holdsClaims(), at, note, null, null, null);
  }
}
