package clinic.sura.booking.recall.web;

import clinic.sura.booking.recall.CloseRecall;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.RecallState;
import clinic.sura.booking.recall.Recalls;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
  private final CloseRecall close;

  RecallController(Recalls recalls, CloseRecall close) {
    this.recalls = recalls;
    this.close = close;
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

  /** Settles a recall by hand, with the reason; 409 if it is closed already. */
  @PostMapping("/{id}/close")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<RecallView> close(
      @PathVariable String id,
      @Valid @RequestBody CloseBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    Cause<Recall> cause = Cause.request(key, HttpStatus.OK.value(), RecallView::of);
    Recall closed =
        close
            .close(
                caller.clinicId(),
                id,
                body.reason(),
                version -> ExpectedVersion.require(expected, version),
                cause)
            .orElseThrow(RecallController::closedAlready);
    return ResponseEntity.ok().eTag(ETags.of(closed.version())).body(RecallView.of(closed));
  }

  private static Refusal closedAlready() {
    return new Refusal(
        HttpStatus.CONFLICT,
        "wrong-state",
        "The recall is closed already.",
        Map.of("status", RecallStatus.CLOSED));
  }

  /** Where a recall stands. */
  enum RecallStatus {
    OPEN,
    CLOSED
  }

  /** Why a recall is closed. */
  record CloseBody(@NotBlank @Size(max = 500) String reason) {}

  /**
   * A recall as shown.
   *
   * @param from first day on which the patient is due, in the clinic's calendar
   * @param until last day
   * @param reason why it stands as it does: SESSION_COMPLETED while open, then BOOKED or what the
   *     desk wrote
   */
  record RecallView(
      String id,
      long version,
      String patientId,
      String kind,
      RecallStatus status,
      LocalDate from,
      LocalDate until,
      String reason,
      String sessionId,
      @Nullable Instant closedAt) {

    static RecallView of(Recall recall) {
      return new RecallView(
          recall.id(),
          recall.version(),
          recall.patientId(),
          Recall.MAINTENANCE,
          recall.isOpen() ? RecallStatus.OPEN : RecallStatus.CLOSED,
          recall.window().from(),
          recall.window().until(),
          recall.state().reason(),
          recall.session().sessionId(),
          recall.state() instanceof RecallState.Closed(_, var at) ? at : null);
    }
  }

  /** Some recalls; the cursor leads to the next ones and is missing at the end. */
  record RecallList(List<RecallView> recalls, @Nullable String nextCursor) {}
}
