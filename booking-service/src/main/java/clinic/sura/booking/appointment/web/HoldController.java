package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.HoldAppointment;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds places, and books or releases what is held, over HTTP. */
@RestController
@RequestMapping("/api/appointments")
class HoldController {

  private final HoldAppointment hold;
  private final ChangeAppointment change;
  private final AppointmentAnswers answers;

  HoldController(HoldAppointment hold, ChangeAppointment change, AppointmentAnswers answers) {
    this.hold = hold;
    this.change = change;
    this.answers = answers;
  }

  /**
   * Keeps a place for a short time, 5 minutes unless said, so that it can be booked while somebody
   * is asked. It is an appointment in state HELD: nobody else can have the place, and nobody is
   * told of it. After its time it keeps nobody out. Answers as booking does.
   */
  @PostMapping("/holds")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> hold(
      @Valid @RequestBody HoldBody body, Caller caller, IdempotencyKey key) {
    return answers.created(
        hold.hold(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "appointment"),
            body.toRequest(),
            body.length(),
            answers.actor(caller),
            answers.cause(key, HttpStatus.CREATED, caller)),
        caller);
  }

  /**
   * Books the place that is held. 409 hold-expired after its time, 409 wrong-state if it is held no
   * more.
   */
  @PostMapping("/{id}/book")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> book(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.bookHeld(answers.command(id, caller, key, expected)), caller);
  }

  /** Lets a held place go. 409 wrong-state if it is held no more. */
  @PostMapping("/{id}/release")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> release(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.release(answers.command(id, caller, key, expected)), caller);
  }

  /**
   * A wish for a place to be kept.
   *
   * @param roomId any free room of the right kind unless said
   * @param start with offset, on a multiple of 5 minutes
   * @param holdMinutes for how long, 1 to 60; 5 unless said
   */
  record HoldBody(
      @NotBlank @Size(max = 100) String patientId,
      @NotBlank @Size(max = 100) String serviceId,
      @NotBlank @Size(max = 100) String practitionerId,
      @Nullable @Size(max = 100) String roomId,
      @NotNull OffsetDateTime start,
      @Nullable @Min(1) @Max(60) Integer holdMinutes) {

    BookingRequest toRequest() {
      return new BookingRequest(patientId, serviceId, practitionerId, roomId, start.toInstant());
    }

    Duration length() {
      return holdMinutes == null ? HoldAppointment.USUAL : Duration.ofMinutes(holdMinutes);
    }
  }
}
