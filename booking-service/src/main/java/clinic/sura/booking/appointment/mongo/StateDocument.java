package clinic.sura.booking.appointment.mongo;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.InProgress;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import clinic.sura.booking.appointment.Confirmation;
import clinic.sura.booking.appointment.Status;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An appointment's state as stored.
 *
 * @param note the reason of a cancellation, or the session that was signed
 * @param expiresAt when a hold is over
 * @param subject who holds it, or noted that it was confirmed
 * @param name their name
 * @param checkedInAt when the patient had arrived, once the visit has begun
 * @param late whether a cancellation was late; null in older documents
 * @param cancelAskedAt when the patient asked to cancel, while nobody has decided that; missing in
 *     older documents
 * @param recorded whether a record stands behind its end; null in older documents, whose ends all
 *     came of one
 */
public record StateDocument(
    String status,
    boolean holdsClaims,
    @Nullable Instant at,
    @Nullable String note,
    @Nullable Instant expiresAt,
    @Nullable String subject,
    @Nullable String name,
    @Nullable Instant checkedInAt,
    @Nullable Boolean late,
    @Nullable Boolean recorded,
    @Nullable Instant cancelAskedAt) {

  static StateDocument of(AppointmentState state) {
    return switch (state) {
      case Held(var until, var by) ->
          new StateDocument(
              state.status().name(),
              true,
              null,
              null,
              until,
              by.subject(),
              by.name(),
              null,
              null,
              null,
              null);
      case Booked(var confirmation, var askedAt) ->
          confirmation == null
              ? document(state, null, null).asking(askedAt)
              : confirmed(state, confirmation);
      case CheckedIn(var at) -> document(state, at, null);
      case InProgress(var at, var checkedInAt) ->
          document(state, at, null, checkedInAt, null, null);
      case Completed(var sessionId, var at, _, var recorded) ->
          document(state, at, sessionId, null, null, recorded);
      case Cancelled(var at, var reason, var late) -> document(state, at, reason, null, late, null);
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
      case BOOKED -> new Booked(confirmation(), cancelAskedAt);
      case CHECKED_IN -> new CheckedIn(Objects.requireNonNull(at));
      case IN_PROGRESS ->
          new InProgress(Objects.requireNonNull(at), Objects.requireNonNull(checkedInAt));
      case COMPLETED ->
          new Completed(
              note, Objects.requireNonNull(at), holdsClaims, recorded == null || recorded);
      case CANCELLED ->
          new Cancelled(
              Objects.requireNonNull(at), Objects.requireNonNull(note), late != null && late);
      case MISSED -> new Missed(Objects.requireNonNull(at));
      case RELEASED -> new Released(Objects.requireNonNull(at));
    };
  }

  private @Nullable Confirmation confirmation() {
    return at == null
        ? null
        : new Confirmation(
            at,
            new Actor(Objects.requireNonNull(subject), Objects.requireNonNull(name)),
            Confirmation.How.valueOf(Objects.requireNonNull(note)));
  }

  private static StateDocument confirmed(AppointmentState state, Confirmation confirmation) {
    return new StateDocument(
        state.status().name(),
        true,
        confirmation.at(),
        confirmation.how().name(),
        null,
        confirmation.by().subject(),
        confirmation.by().name(),
        null,
        null,
        null,
        null);
  }

  private StateDocument asking(@Nullable Instant askedAt) {
    return new StateDocument(
        status,
        holdsClaims,
        at,
        note,
        expiresAt,
        subject,
        name,
        checkedInAt,
        late,
        recorded,
        askedAt);
  }

  private static StateDocument document(
      AppointmentState state, @Nullable Instant at, @Nullable String note) {
    return document(state, at, note, null, null, null);
  }

  private static StateDocument document(
      AppointmentState state,
      @Nullable Instant at,
      @Nullable String note,
      @Nullable Instant checkedInAt,
      @Nullable Boolean late,
      @Nullable Boolean recorded) {
    return new StateDocument(
        state.status().name(),
        state.holdsClaims(),
        at,
        note,
        null,
        null,
        null,
        checkedInAt,
        late,
        recorded,
        null);
  }
}
