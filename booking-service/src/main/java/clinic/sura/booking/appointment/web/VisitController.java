package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.Confirmation;
import clinic.sura.booking.appointment.Transition;
import clinic.sura.booking.appointment.UndoAppointment;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens to a visit on its way, over HTTP. Each command answers 409 wrong-state, with the
 * state and what it allows, where it is not allowed.
 */
@RestController
@RequestMapping("/api/appointments/{id}")
class VisitController {

  private final ChangeAppointment change;
  private final UndoAppointment undo;
  private final AppointmentAnswers answers;

  VisitController(ChangeAppointment change, UndoAppointment undo, AppointmentAnswers answers) {
    this.change = change;
    this.undo = undo;
    this.answers = answers;
  }

  /** The patient has said that they will come. */
  @PostMapping("/confirm")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> confirm(
      @PathVariable String id,
      @Valid @RequestBody ConfirmBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(
        change.confirm(answers.command(id, caller, key, expected), body.how()), caller);
  }

  /** The patient has arrived. 422 on any other day of the clinic's calendar than the visit's. */
  @PostMapping("/check-in")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> checkIn(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.checkIn(answers.command(id, caller, key, expected)), caller);
  }

  /** The patient is called in. */
  @PostMapping("/start")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<AppointmentView> start(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.start(answers.command(id, caller, key, expected)), caller);
  }

  /** Closes a visit that left no record of treatment; one that was signed closes by itself. */
  @PostMapping("/complete")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> complete(
      @PathVariable String id,
      @Valid @RequestBody CompleteBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(
        change.close(answers.command(id, caller, key, expected), body.note()), caller);
  }

  /** The patient did not come. 422 before the visit should have begun. */
  @PostMapping("/no-show")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> miss(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.done(change.miss(answers.command(id, caller, key, expected)), caller);
  }

  /**
   * Takes the last step back. A cancellation (only before the visit would be over) and a no-show
   * come back only to the same practitioner, room and time: 409 with every conflict if these are
   * taken.
   */
  @PostMapping("/undo")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<AppointmentView> undo(
      @PathVariable String id,
      @Valid @RequestBody UndoBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answers.ok(
        undo.undo(
            answers.command(id, caller, key, expected), body.step().transition, body.reason()),
        caller);
  }

  /** How the patient said that they will come. */
  record ConfirmBody(@NotNull Confirmation.How how) {}

  /** What is to be remembered of a visit that left no record. */
  record CompleteBody(@Nullable @Size(max = 500) String note) {}

  /**
   * What is taken back, and why.
   *
   * @param step what was done; named so that nothing else is taken back than was seen
   * @param reason 3 to 500 characters
   */
  record UndoBody(@NotNull Step step, @NotBlank @Size(min = 3, max = 500) String reason) {}

  /** A step that can be taken back. */
  enum Step {
    CONFIRM(Transition.UNDO_CONFIRM),
    CHECK_IN(Transition.UNDO_CHECK_IN),
    START(Transition.UNDO_START),
    COMPLETE(Transition.UNDO_COMPLETE),
    CANCEL(Transition.UNDO_CANCEL),
    NO_SHOW(Transition.UNDO_NO_SHOW);

    private final Transition transition;

    Step(Transition transition) {
      this.transition = transition;
    }
  }
}
