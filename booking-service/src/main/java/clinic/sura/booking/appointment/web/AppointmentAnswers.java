package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a request into a command on an appointment, and what came of it into an answer. */
@Component
class AppointmentAnswers {

  private final SetUps setUps;

  AppointmentAnswers(SetUps setUps) {
    this.setUps = setUps;
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
        version -> ExpectedVersion.require(expected, version),
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
      case Booking.Conflicting(var conflicts) -> {
        var zone = setUps.of(caller.clinicId()).clinic().zone();
        throw AppointmentRefusals.conflicts(conflicts, zone);
      }
      case Booking.NotAllowed(var reasons) -> throw BookingReasons.refusal(reasons);
      case Booking.Refused(var refusal) -> throw AppointmentRefusals.of(refusal);
    };
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
