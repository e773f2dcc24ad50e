package clinic.sura.booking.recall.web;

import clinic.sura.booking.recall.ChangeRecall;
import clinic.sura.booking.recall.ChangeRecall.Command;
import clinic.sura.booking.recall.CloseCode;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.RecallChange;
import clinic.sura.booking.recall.Recalls;
import clinic.sura.booking.recall.web.RecallView.RecallStatus;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recalls over HTTP. */
@RestController
@RequestMapping("/api/recalls")
class RecallController {

  private static final int PAGE = 100;

  private final Recalls recalls;
  private final ChangeRecall change;

  RecallController(Recalls recalls, ChangeRecall change) {
    this.recalls = recalls;
    this.change = change;
  }

  /** Lists recalls, the earliest due first: all of a patient, or the clinic's, 100 at a time. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  RecallList list(
      @RequestParam(required = false) @Nullable String patientId,
      @RequestParam(required = false) @Nullable RecallStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    if (patientId != null) {
      var ofPatient =
          recalls.ofPatient(caller.clinicId(), patientId).stream()
              .filter(recall -> status == null || recall.isOpen() == (status == RecallStatus.OPEN))
              .map(RecallView::of)
              .toList();
      return new RecallList(ofPatient, null);
    }
    Boolean open = status == null ? null : status == RecallStatus.OPEN;
    var page = recalls.all(caller.clinicId(), open, Cursor.readIfPresent(cursor), PAGE);
    return new RecallList(
        page.recalls().stream().map(RecallView::of).toList(),
        page.next() == null ? null : Cursor.of(page.next()));
  }

  /**
   * Settles a recall by hand, with a code, a text or both; 409 if it is closed already. Only a
   * booking settles it as BOOKED.
   */
  @PostMapping("/{id}/close")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<RecallView> close(
      @PathVariable String id,
      @Valid @RequestBody CloseBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(change.close(command(id, caller, key, expected), body.toCode(), body.note()));
  }

  /**
   * Puts a recall off until a day, for a reason. 400 for a day that is not after today, in the
   * clinic's calendar, or more than 365 days ahead; 409 if it is closed already. Another day may be
   * set later.
   */
  @PostMapping("/{id}/snooze")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<RecallView> snooze(
      @PathVariable String id,
      @Valid @RequestBody SnoozeBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(
        change.snooze(command(id, caller, key, expected), body.until(), body.reason().strip()));
  }

  /** Takes back that a recall was put off; 409 if it was not, or is closed. */
  @PostMapping("/{id}/resume")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<RecallView> resume(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(change.resume(command(id, caller, key, expected)));
  }

  private static Command command(
      String id, Caller caller, IdempotencyKey key, @Nullable ExpectedVersion expected) {
    Cause<Recall> cause = Cause.request(key, HttpStatus.OK.value(), RecallView::of);
    return new Command(
        caller.clinicId(),
        id,
        caller.name(),
        version -> ExpectedVersion.require(expected, version),
        cause);
  }

  private static ResponseEntity<RecallView> answer(RecallChange change) {
    return switch (change) {
      case RecallChange.Done(var recall) ->
          ResponseEntity.ok().eTag(ETags.of(recall.version())).body(RecallView.of(recall));
      case RecallChange.ClosedAlready _ ->
          throw wrongState("The recall is closed already.", RecallStatus.CLOSED);
      case RecallChange.NotSnoozed _ ->
          throw wrongState("The recall is not put off.", RecallStatus.OPEN);
      case RecallChange.NotAhead(var today) ->
          throw new FieldErrors(
              List.of(new FieldError("until", "must be 1 to 365 days after " + today)));
    };
  }

  private static Refusal wrongState(String detail, RecallStatus status) {
    return new Refusal(HttpStatus.CONFLICT, "wrong-state", detail, Map.of("status", status));
  }

  /**
   * Why a recall is closed.
   *
   * @param code OTHER unless said; any but BOOKED and NOTHING_GIVEN
   * @param reason in the desk's own words; needed where the code is OTHER
   */
  record CloseBody(@Nullable CloseCode code, @Nullable @Size(max = 500) String reason) {

    CloseCode toCode() {
      CloseCode wanted = code == null ? CloseCode.OTHER : code;
      if (!wanted.isSaidByDesk()) {
        throw new FieldErrors(
            List.of(
                new FieldError(
                    "code", "is for bookings and amended sessions: book the visit, or amend it")));
      }
      if (wanted == CloseCode.OTHER && note() == null) {
        throw new FieldErrors(List.of(new FieldError("reason", "must not be blank")));
      }
      return wanted;
    }

    @Nullable String note() {
      return reason == null || reason.isBlank() ? null : reason.strip();
    }
  }

  /**
   * Until when a recall is put off, and why.
   *
   * @param until the first day on which it is looked at again, in the clinic's calendar
   */
  record SnoozeBody(@NotNull LocalDate until, @NotBlank @Size(max = 500) String reason) {}

  /** Some recalls; the cursor leads to the next ones and is missing at the end. */
  record RecallList(List<RecallView> recalls, @Nullable String nextCursor) {}
}
