package clinic.sura.treatment.outcome.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.outcome.MarkOutcome;
import clinic.sura.treatment.outcome.web.OutcomeAnswer.RecordedOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes that should not be in the chart where they are. */
@RestController
class OutcomeErrorController {

  private final MarkOutcome marking;

  OutcomeErrorController(MarkOutcome marking) {
    this.marking = marking;
  }

  /** Why an outcome should not be here, 1 to 1000 characters. */
  record OutcomeError(@NotBlank @Size(max = 1000) String reason) {}

  /**
   * Marks an outcome that should not be here, such as another patient's: it stays in the record,
   * and counts no more. Marked already: 409. Unknown: 404.
   */
  @PostMapping("/api/charts/{patientId}/outcomes/{id}/entered-in-error")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  RecordedOutcome enteredInError(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @PathVariable String id,
      @Valid @RequestBody OutcomeError error) {
    return marking
        .enteredInError(
            caller.clinicId(),
            patientId,
            id,
            error.reason().strip(),
            caller.name(),
            Cause.request(key, 200, RecordedOutcome::of))
        .map(RecordedOutcome::of)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.CONFLICT,
                    "outcome-marked-already",
                    "The outcome was marked as entered in error before: that mark stays.",
                    Map.of()));
  }
}
