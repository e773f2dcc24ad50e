package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.BookAppointment;
import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment.Target;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
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
            body.toRequest(caller),
            answers.actor(caller),
            answers.cause(key, HttpStatus.CREATED, caller)),
        caller);
  }

  /**
   * Moves a visit: to another start, practitioner, room or length, each the same unless given; it
   * keeps its room where that is free. Answers as booking does. 412 with what it has become if
   * If-Match names an older version.
   */
  @PostMapping("/{id}/reschedule")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> reschedule(
      @PathVariable String id,
      @Valid @RequestBody RescheduleBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.ok(
        reschedule.reschedule(answers.command(id, caller, key, expected), body.toTarget(caller)),
        caller);
  }

  /**
   * Gives a visit to another practitioner at the same time; the credential is checked for that day.
   * Answers as booking does.
   */
  @PostMapping("/{id}/reassign")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> reassign(
      @PathVariable String id,
      @Valid @RequestBody ReassignBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.ok(
        reschedule.reassign(
            answers.command(id, caller, key, expected),
            body.practitionerId(),
            OverrideBody.of(body.override(), caller)),
        caller);
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

  /**
   * A wish for a visit.
   *
   * @param roomId any free room of the right kind unless said
   * @param start with offset, on a multiple of 5 minutes
   * @param override rules that a manager sets aside
   */
  record BookingBody(
      @NotBlank @Size(max = 100) String patientId,
      @NotBlank @Size(max = 100) String serviceId,
      @NotBlank @Size(max = 100) String practitionerId,
      @Nullable @Size(max = 100) String roomId,
      @NotNull OffsetDateTime start,
      @Nullable @Valid OverrideBody override) {

    BookingRequest toRequest(Caller caller) {
      return new BookingRequest(
          patientId,
          serviceId,
          practitionerId,
          roomId,
          start.toInstant(),
          null,
          OverrideBody.of(override, caller));
    }
  }

  /**
   * Where a visit is moved to; each the same unless given.
   *
   * @param start with offset, on a multiple of 5 minutes
   * @param roomId the same where that is free, else any free one of the kind, unless given
   * @param durationMinutes of the visit without buffers, 5 to 240, a multiple of 5
   * @param override rules that a manager sets aside
   */
  record RescheduleBody(
      @Nullable OffsetDateTime start,
      @Nullable @Size(max = 100) String practitionerId,
      @Nullable @Size(max = 100) String roomId,
      @Nullable @Min(5) @Max(240) Integer durationMinutes,
      @Nullable @Valid OverrideBody override) {

    Target toTarget(Caller caller) {
      if (durationMinutes != null && durationMinutes % 5 != 0) {
        throw refused("durationMinutes", "must be a multiple of 5");
      }
      if (start == null && practitionerId == null && roomId == null && durationMinutes == null) {
        throw refused(
            "start", "give at least one of start, practitionerId, roomId, durationMinutes");
      }
      return new Target(
          start == null ? null : start.toInstant(),
          practitionerId,
          roomId,
          durationMinutes == null ? null : Duration.ofMinutes(durationMinutes),
          OverrideBody.of(override, caller));
    }

    private static FieldErrors refused(String field, String message) {
      return new FieldErrors(List.of(new FieldError(field, message)));
    }
  }

  /** To whom a visit is given. */
  record ReassignBody(
      @NotBlank @Size(max = 100) String practitionerId, @Nullable @Valid OverrideBody override) {}

  /** Why a visit is called off. */
  record CancelBody(@NotBlank @Size(max = 500) String reason) {}
}
