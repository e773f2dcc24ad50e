package clinic.sura.booking.merge.web;

import clinic.sura.booking.merge.MergePatients;
import clinic.sura.booking.merge.MergePatients.Outcome;
import clinic.sura.booking.merge.MergePatients.Pair;
import clinic.sura.booking.merge.MergedPatients;
import clinic.sura.booking.merge.MergedPatients.Overlap;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Merge;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merges of patients over HTTP. */
@RestController
@RequestMapping("/api/patients/{id}/merges")
class MergeController {

  private final MergePatients merges;
  private final MergeRegisters registers;
  private final FindPatients patients;

  MergeController(MergePatients merges, MergeRegisters registers, FindPatients patients) {
    this.merges = merges;
    this.registers = registers;
    this.patients = patients;
  }

  /**
   * Lets this patient's record stand for another one of the same person. Nothing of the other is
   * changed: its appointments, waiting list entries and recalls show up under this patient, and its
   * id and identifiers lead here. The answer names visits of the two that overlap: both stand until
   * one is moved. 400 if the other is unknown or the same; 409 {@code patient-merged} if one of the
   * two was replaced already, with the patient that stands for it.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("Patient")
  MergeView merge(
      @PathVariable String id,
      @Valid @RequestBody MergeBody body,
      Caller caller,
      IdempotencyKey key) {
    Cause<MergedPatients> cause = Cause.request(key, HttpStatus.CREATED.value(), MergeView::of);
    var pair = new Pair(caller.clinicId(), id, body.replacedId(), caller.name());
    return answer(merges.merge(pair, body.reason().strip(), cause), pair);
  }

  /** The merges in force into this patient, the oldest first; 404 if there is none of that id. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  MergeList list(@PathVariable String id, Caller caller) {
    if (patients.find(caller.clinicId(), id).isEmpty()) {
      throw new NotFound("patients/" + id);
    }
    return new MergeList(
        registers.of(caller.clinicId()).mergesInto(id).stream()
            .map(merge -> MergeView.of(new MergedPatients(merge, List.of())))
            .toList());
  }

  /**
   * Takes a merge back, within a day: each record stands for itself again, and what was booked for
   * the person meanwhile stays with this patient. 404 if no such merge is in force; 409 {@code
   * merge-too-old} afterwards.
   */
  @PostMapping("/{replacedId}/undo")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("Patient")
  MergeView undo(
      @PathVariable String id, @PathVariable String replacedId, Caller caller, IdempotencyKey key) {
    Cause<MergedPatients> cause = Cause.request(key, HttpStatus.OK.value(), MergeView::of);
    var pair = new Pair(caller.clinicId(), id, replacedId, caller.name());
    return answer(merges.undo(pair, cause), pair);
  }

  private static MergeView answer(Outcome outcome, Pair pair) {
    return switch (outcome) {
      case Outcome.Done(var merged) -> MergeView.of(merged);
      case Outcome.SameRecord() -> throw wrong("is this patient");
      case Outcome.UnknownReplaced() -> throw wrong("is no patient of the clinic");
      case Outcome.ReplacedAlready(var merge) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "patient-merged",
              "One of the two was merged already. Open the patient that stands for it.",
              Map.of("replacedId", merge.replacedId(), "survivorId", merge.survivorId()));
      case Outcome.NotMerged() ->
          throw new NotFound("patients/" + pair.survivorId() + "/merges/" + pair.replacedId());
      case Outcome.TooLate(var merge) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "merge-too-old",
              "A merge can be taken back for a day. This one could be until "
                  + merge.undoableUntil()
                  + ".",
              Map.of("undoableUntil", merge.undoableUntil()));
    };
  }

  private static FieldErrors wrong(String message) {
    return new FieldErrors(List.of(new FieldError("replacedId", message)));
  }

  /**
   * A merge as it is asked for.
   *
   * @param replacedId id of the other patient, whose record is replaced
   * @param reason why they are one person
   */
  record MergeBody(
      @NotBlank @Size(max = 100) String replacedId, @NotBlank @Size(max = 500) String reason) {}

  /** Some merges. */
  record MergeList(List<MergeView> merges) {}

  /**
   * A merge as shown.
   *
   * @param by name of who merged the two
   * @param undoableUntil the last instant at which it can be taken back
   * @param undoneBy name of who took it back; missing while it is in force
   * @param overlaps visits to come of the two that overlap; told at the merge only
   */
  record MergeView(
      String replacedId,
      String survivorId,
      String reason,
      String by,
      Instant at,
      Instant undoableUntil,
      @Nullable String undoneBy,
      List<Overlap> overlaps) {

    static MergeView of(MergedPatients merged) {
      Merge merge = merged.merge();
      Merge.Undone undone = merge.undone();
      return new MergeView(
          merge.replacedId(),
          merge.survivorId(),
          merge.reason(),
          merge.by(),
          merge.at(),
          merge.undoableUntil(),
          undone == null ? null : undone.by(),
          merged.overlaps());
    }
  }
}
