package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.appointment.Conflict;
import clinic.sura.booking.appointment.web.AppointmentRefusals.ConflictView;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.Refusal;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a request into a command on an appointment, and what came of it into an answer. */
@Component
class AppointmentAnswers {

  private final SetUps setUps;
  private final Appointments appointments;

  AppointmentAnswers(SetUps setUps, Appointments appointments) {
    this.setUps = setUps;
    this.appointments = appointments;
  }

  Actor actor(Caller caller) {
    return new Actor(caller.subject(), caller.name());
  }

  Cause<Appointment> cause(IdempotencyKey key, HttpStatus status, Caller caller) {
    return Cause.request(key, status.value(), appointment -> view(appointment, caller));
  }

  Command command(
      String id, Caller caller, IdempotencyKey key, @Nullable ExpectedVersion expected) {
    return new Command(
        caller.clinicId(),
        id,
        actor(caller),
        version -> requireLatest(id, caller, expected, version),
        cause(key, HttpStatus.OK, caller));
  }

  ResponseEntity<AppointmentView> created(Booking booking, Caller caller) {
    Appointment made = made(booking, caller);
    return ResponseEntity.created(URI.create("/api/appointments/" + made.id()))
        .eTag(ETags.of(made.version()))
        .body(view(made, caller));
  }

  ResponseEntity<AppointmentView> ok(Booking booking, Caller caller) {
    return ok(made(booking, caller), caller);
  }

  ResponseEntity<AppointmentView> done(Change change, Caller caller) {
    return switch (change) {
      case Change.Done(var appointment) -> ok(appointment, caller);
      case Change.Refused refused -> throw AppointmentRefusals.of(refused);
    };
  }

  private Appointment made(Booking booking, Caller caller) {
    return switch (booking) {
      case Booking.Made(var appointment) -> appointment;
      case Booking.Conflicting(var conflicts) ->
          throw AppointmentRefusals.conflicts(conflicts, zone(caller));
      case Booking.NotAllowed(var reasons, var conflicts) ->
          throw BookingReasons.refusal(reasons, views(conflicts, caller));
      case Booking.OverrideRefused(var reasons, var conflicts) ->
          throw BookingReasons.overrideRefused(reasons, views(conflicts, caller));
      case Booking.Refused(var refusal) -> throw AppointmentRefusals.of(refusal);
    };
  }

  private List<ConflictView> views(List<Conflict> conflicts, Caller caller) {
    return AppointmentRefusals.views(conflicts, zone(caller));
  }

  private ZoneId zone(Caller caller) {
    return setUps.of(caller.clinicId()).clinic().zone();
  }

  /**
   * Refuses what was decided on an older version, and shows what the appointment has become, so
   * that the two can be compared.
   */
  private void requireLatest(
      String id, Caller caller, @Nullable ExpectedVersion expected, long version) {
    if (expected == null || expected.value() == version) {
      return;
    }
    Map<String, Object> properties = new HashMap<>();
    properties.put("expectedVersion", expected.value());
    properties.put("currentVersion", version);
    appointments
        .find(caller.clinicId(), id)
        .ifPresent(current -> properties.put("current", view(current, caller)));
    throw new Refusal(
        HttpStatus.PRECONDITION_FAILED,
        "stale-version",
        "It was changed since you read it. Compare, then decide.",
        properties);
  }

  private ResponseEntity<AppointmentView> ok(Appointment appointment, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(appointment.version()))
        .body(view(appointment, caller));
  }

  private AppointmentView view(Appointment appointment, Caller caller) {
    return new AppointmentViews(setUps.of(caller.clinicId())).whole(appointment);
  }
}
