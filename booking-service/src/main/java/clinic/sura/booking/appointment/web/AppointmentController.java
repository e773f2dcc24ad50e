package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.BookAppointment;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books and changes appointments over HTTP. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentController {

  private final BookAppointment book;
  private final RescheduleAppointment reschedule;
  private final ChangeAppointment change;
  private final AppointmentAnswers answers;

  AppointmentController(
      BookAppointment book,
      RescheduleAppointment reschedule,
      ChangeAppointment change,
      AppointmentAnswers answers) {
    this.book = book;
    this.reschedule = reschedule;
    this.change = change;
    this.answers = answers;
  }

  /**
   * Books a visit. 409 with every conflict if something is taken; 422 with every reason if it may
   * not be booked, such as missing-prerequisite, outside-clinic-hours, no-valid-credential.
   */
  @PostMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> book(
      @Valid @RequestBody BookingBody body, Caller caller, IdempotencyKey key) {
    String id = key.derivedId(caller.clinicId(), "appointment");
    return answers.created(
        book.book(
            caller.clinicId(),
            id,
            body.toRequest(),
            answers.actor(caller),
            answers.cause(key, HttpStatus.CREATED, caller)),
        caller);
  }

  /** Moves a visit; it keeps its room where that is free. Answers as booking does. */
  @PostMapping("/{id}/reschedule")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> reschedule(
      @PathVariable String id,
      @Valid @RequestBody RescheduleBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    Booking moved =
        reschedule.reschedule(
            caller.clinicId(),
            id,
            body.start().toInstant(),
            body.practitionerId(),
            answers.actor(caller),
            version -> ExpectedVersion.require(expected, version),
            answers.cause(key, HttpStatus.OK, caller));
    return answers.ok(moved, caller);
  }

  /** Calls a visit off; what it took is free again. 409 if it is over or called off already. */
  @PostMapping("/{id}/cancel")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> cancel(
      @PathVariable String id,
      @Valid @RequestBody CancelBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(
        change.cancel(answers.command(id, caller, key, expected), body.reason()), caller);
  }

  /** The patient has arrived. 422 on any other day of the clinic's calendar than the visit's. */
  @PostMapping("/{id}/check-in")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> checkIn(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.checkIn(answers.command(id, caller, key, expected)), caller);
  }

  /** The patient did not come. 422 before the visit should have begun. */
  @PostMapping("/{id}/no-show")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> miss(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.miss(answers.command(id, caller, key, expected)), caller);
  }

  /**
   * A wish for a visit.
   *
   * @param roomId any free room of the right kind unless said
   * @param start with offset, on a multiple of 5 minutes
   */
  record BookingBody(
      @NotBlank String patientId,
      @NotBlank String serviceId,
      @NotBlank String practitionerId,
      @Nullable String roomId,
      @NotNull OffsetDateTime start) {

    BookingRequest toRequest() {
      return new BookingRequest(patientId, serviceId, practitionerId, roomId, start.toInstant());
    }
  }

  /**
   * Where a visit is moved to.
   *
   * @param practitionerId the same unless said
   */
  record RescheduleBody(@NotNull OffsetDateTime start, @Nullable String practitionerId) {}

  /** Why a visit is called off. */
  record CancelBody(@NotBlank @Size(max = 500) String reason) {}
}
